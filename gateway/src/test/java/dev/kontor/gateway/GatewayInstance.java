package dev.kontor.gateway;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/// One running gateway, of which a test can start several and end each when it likes.
public final class GatewayInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private GatewayInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static GatewayInstance start(Map<String, String> settings) {
        var all = new HashMap<String, Object>(
                Map.of("server.port", "0", "server.address", "127.0.0.1", "kontor.keycloak.client-secret", "not-used",
                        "logging.structured.format.console", "", "management.tracing.sampling.probability", "1.0"));
        all.putAll(settings);
        var arguments = all.entrySet().stream().map((it) -> "--" + it.getKey() + "=" + it.getValue());
        return new GatewayInstance(
                new SpringApplicationBuilder(GatewayApplication.class).web(WebApplicationType.REACTIVE)
                    .initializers(GatewayInstance::withOwnEventLoops)
                    .run(arguments.toArray(String[]::new)));
    }

    /// Several gateways in one JVM would otherwise end each other's.
    private static void withOwnEventLoops(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, () -> {
            var resources = new ReactorResourceFactory();
            resources.setUseGlobalResources(false);
            return resources;
        });
    }

    public int port() {
        return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public String url() {
        return "http://localhost:" + port();
    }

    public <T> T bean(Class<T> type) {
        return this.context.getBean(type);
    }

    @Override
    public void close() {
        this.context.close();
    }

}
