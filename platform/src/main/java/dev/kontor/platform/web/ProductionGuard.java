package dev.kontor.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/// Refuses to start in production with a value that everybody knows, or with the local defaults of an address.
class ProductionGuard implements EnvironmentPostProcessor, Ordered {

    private static final List<String> ADDRESSES = List.of("KONTOR_MONGODB_URI", "KONTOR_KAFKA_BOOTSTRAP_SERVERS",
            "KONTOR_ISSUER_URI", "KONTOR_JWKS_URI");

    private static final Set<String> KNOWN = Set.of("", "demo", "changeme", "change-me", "secret", "password", "admin",
            "kontor", "test");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!"production".equals(environment.getProperty("KONTOR_ENVIRONMENT"))) {
            return;
        }
        for (var address : ADDRESSES) {
            if (environment.getProperty(address, "").isBlank()) {
                throw new IllegalStateException("KONTOR_ENVIRONMENT=production needs " + address);
            }
        }
        environment.getPropertySources()
            .stream()
            .filter(EnumerablePropertySource.class::isInstance)
            .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
            .filter(name -> isSecret(name)
                    && KNOWN.contains(environment.getProperty(name, "-").toLowerCase(Locale.ROOT)))
            .findFirst()
            .ifPresent(name -> {
                throw new IllegalStateException(
                        "KONTOR_ENVIRONMENT=production refuses the well-known value of " + name);
            });
    }

    private static boolean isSecret(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return plain.startsWith("kontor") && (plain.endsWith("secret") || plain.endsWith("password"));
    }

}
