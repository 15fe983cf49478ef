package dev.kontor.platform.outbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.platform.migration.Migration;
import dev.kontor.platform.storage.Lease;

/// An outbox in the service's own database, and what empties it. A service without events of its own turns it off.
@AutoConfiguration(after = { DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class },
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnBooleanProperty(name = "kontor.outbox.enabled", matchIfMissing = true)
@ConditionalOnMissingBean(Outbox.class)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxAutoConfiguration {

    @Bean
    Outbox outbox(MongoOperations mongo, JsonMapper json, ObjectProvider<Tracer> tracer, OutboxPublisher publisher,
            OutboxSettings settings) {
        return new MongoOutbox(mongo, settings.batch(), json, Clock.systemUTC(), traceparent(tracer), publisher::wake);
    }

    @Bean
    Sender outboxSender(ProducerFactory<?, ?> kafka, OutboxSettings settings,
            @Value("${spring.application.name:kontor}") String application) {
        return new Sender(producer(kafka, settings), "/kontor/" + application, settings.timeout().plusMillis(500));
    }

    @Bean
    OutboxPublisher outboxPublisher(MongoOperations mongo, Sender sender, MeterRegistry registry,
            OutboxSettings settings) {
        return new OutboxPublisher(new PendingMessages(mongo),
                new Lease(mongo, "outbox", UUID.randomUUID().toString(), settings.lease()), sender,
                new OutboxMetrics(registry, Clock.systemUTC()), settings);
    }

    @Bean
    Migration outboxIndex() {
        return Migration.of(-1, "index of the outbox", mongo -> new PendingMessages(mongo).createIndex());
    }

    /// A producer of its own, so that no setting of the service can weaken it.
    static Producer<String, byte[]> producer(ProducerFactory<?, ?> kafka, OutboxSettings settings) {
        Map<String, Object> configuration = new HashMap<>(kafka.getConfigurationProperties());
        var timeout = (int) settings.timeout().toMillis();
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // with more, a partition that is just coming up can refuse one batch until its
        // time is over (KAFKA-15591)
        configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // keys are sent side by side: a moment's wait makes a tenth of the requests
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 2);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        configuration.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox");
        return new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
    }

    private static Supplier<@Nullable String> traceparent(ObjectProvider<Tracer> tracer) {
        return () -> {
            var current = tracer.getIfAvailable();
            var span = (current == null) ? null : current.currentSpan();
            if (span == null) {
                return null;
            }
            var context = span.context();
            return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(),
                    Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
        };
    }

}
