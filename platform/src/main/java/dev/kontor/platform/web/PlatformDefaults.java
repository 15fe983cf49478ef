package dev.kontor.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/// Lays platform's defaults below everything that a service, its environment or a test says.
class PlatformDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment.getPropertySources()
                .addLast(new ResourcePropertySource("platform defaults",
                        new ClassPathResource("dev/kontor/platform/web/defaults.properties")));
        }
        catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

}
