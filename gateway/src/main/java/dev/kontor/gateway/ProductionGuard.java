package dev.kontor.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/// Refuses to start in production with the local default of an address, without https, or with a secret that everybody
/// knows.
class ProductionGuard implements EnvironmentPostProcessor, Ordered {

    private static final List<String> NEEDED = List.of("KONTOR_PUBLIC_URL", "KONTOR_MONGODB_URI", "KONTOR_KEYCLOAK_URL",
            "KONTOR_GATEWAY_CLIENT_SECRET");

    private static final Set<String> KNOWN = Set.of("demo", "changeme", "change-me", "secret", "password", "admin",
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
        for (var name : NEEDED) {
            refuse(environment.getProperty(name, "").isBlank(), "needs " + name);
        }
        refuse(!environment.getRequiredProperty("KONTOR_PUBLIC_URL").startsWith("https://"),
                "needs https in KONTOR_PUBLIC_URL");
        refuse(KNOWN.contains(environment.getRequiredProperty("KONTOR_GATEWAY_CLIENT_SECRET").toLowerCase(Locale.ROOT)),
                "refuses the well-known value of KONTOR_GATEWAY_CLIENT_SECRET");
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalStateException("KONTOR_ENVIRONMENT=production " + why);
        }
    }

}
