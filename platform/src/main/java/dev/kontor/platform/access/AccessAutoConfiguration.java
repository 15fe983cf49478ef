package dev.kontor.platform.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Guards `/api/companies/{company}` by everybody's access as announced on the bus.
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(AccessSettings.class)
class AccessAutoConfiguration {

    /// Off where a test brings its own [Accesses].
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(Accesses.class)
    @ConditionalOnBooleanProperty(name = "kontor.access.projection", matchIfMissing = true)
    static class FromTheBus {

        @Bean
        AccessProjection accessProjection() {
            return new AccessProjection();
        }

        @Bean
        AccessReader accessReader(AccessProjection projection, AccessSettings settings, JsonMapper json,
                ConsumerFactory<?, ?> kafka) {
            var consumers = new DefaultKafkaConsumerFactory<>(configuration(kafka), new StringDeserializer(),
                    new ByteArrayDeserializer());
            return new AccessReader(() -> consumers.createConsumer(null, "access", null), settings.topic(),
                    new AccessEvents(projection, json));
        }

        private static Map<String, Object> configuration(ConsumerFactory<?, ?> kafka) {
            var configuration = new HashMap<>(kafka.getConfigurationProperties());
            configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
            configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
            configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
            configuration.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
            return configuration;
        }

        @Bean
        AccessHealth accessHealthIndicator(AccessReader reader) {
            return new AccessHealth(reader);
        }

        @Bean
        MeterBinder accessMetrics(AccessProjection projection) {
            return registry -> Gauge.builder("kontor.access.entries", projection, AccessProjection::size)
                .description("Accesses known to this instance, ended ones included")
                .register(registry);
        }

    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Guard {

        @Bean
        GuardedHandlers guardedHandlers(List<RequestMappingHandlerMapping> mappings) {
            return new GuardedHandlers(mappings);
        }

        @Bean
        WebMvcConfigurer accessGuard(Accesses accesses) {
            return new WebMvcConfigurer() {

                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new AccessGuard(accesses))
                        .addPathPatterns("/api/companies/*", "/api/companies/*/**")
                        .order(0);
                }

                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(new CompanyAccessArgumentResolver());
                }

            };
        }

    }

}
