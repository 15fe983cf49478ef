package dev.kontor.platform.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

import dev.kontor.local.LocalKeycloak;

/// Reads the annotations [WithMongo], [WithKafka], [WithKeycloak] and [WithTokens].
class ServersContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(Class<?> test,
            List<ContextConfigurationAttributes> attributes) {
        var customizer = new ServersContextCustomizer(TestContextAnnotationUtils.hasAnnotation(test, WithMongo.class),
                TestContextAnnotationUtils.hasAnnotation(test, WithKafka.class),
                TestContextAnnotationUtils.hasAnnotation(test, WithKeycloak.class),
                TestContextAnnotationUtils.hasAnnotation(test, WithTokens.class));
        return customizer.isNeeded() ? customizer : null;
    }

    /// A record, so that tests with the same annotations share a context.
    record ServersContextCustomizer(boolean mongo, boolean kafka, boolean keycloak,
            boolean tokens) implements ContextCustomizer {

        boolean isNeeded() {
            return this.mongo || this.kafka || this.keycloak || this.tokens;
        }

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            Map<String, String> properties = new LinkedHashMap<>();
            if (this.mongo) {
                properties.put("spring.mongodb.uri", Servers.mongo().uri("test-" + UUID.randomUUID()));
            }
            if (this.kafka) {
                properties.put("spring.kafka.bootstrap-servers", Servers.kafka().bootstrapServers());
                register(context);
            }
            if (this.keycloak) {
                LocalKeycloak keycloak = Servers.keycloak();
                properties.put("kontor.security.issuer-uri", keycloak.issuer());
                properties.put("kontor.security.jwks-uri", keycloak.jwksUri());
            }
            if (this.tokens) {
                properties.put("kontor.security.issuer-uri", TestTokens.ISSUER);
                properties.put("kontor.security.jwks-uri", TestTokens.jwksUri());
            }
            TestPropertyValues.of(properties).applyTo(context);
        }

        private static void register(ConfigurableApplicationContext context) {
            var definition = BeanDefinitionBuilder.rootBeanDefinition(TestAccess.class)
                .setLazyInit(true)
                .addConstructorArgReference("accessProjection")
                .addConstructorArgValue(Servers.kafka().bootstrapServers())
                .getBeanDefinition();
            ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("testAccess", definition);
        }

    }

}
