package dev.kontor.platform.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/// Lays the defaults of metrics, traces and logs below everything that a service or its environment says.
class TelemetryDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment.getPropertySources()
                .addLast(new ResourcePropertySource("telemetry defaults",
                        new ClassPathResource("dev/kontor/platform/telemetry/defaults.properties")));
        }
        catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

}
