package dev.kontor.platform.ingestion;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.RawBsonDocument;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.propagation.Propagator;

/// Runs whatever beans of type [Ingestion] the service declares.
@AutoConfiguration(afterName = { "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
        "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration" })
@ConditionalOnBean(Ingestion.class)
@EnableConfigurationProperties(IngestionSettings.class)
class IngestionAutoConfiguration {

    @Bean
    Ingestions ingestions(List<Ingestion<?>> ingestions, IngestionSettings settings, ConsumerFactory<?, ?> consumers,
            ProducerFactory<?, ?> producers, MongoDatabaseFactory mongo, MeterRegistry registry,
            ObjectProvider<Propagator> propagator, Environment environment) {
        var clock = Clock.systemUTC();
        var group = settings.group() != null ? settings.group()
                : environment.getRequiredProperty("spring.application.name");
        var deadLetters = new DeadLetters(new KafkaProducer<>(producerProperties(producers, group)), group, clock);
        var traces = new Traces(propagator.getIfAvailable(() -> Propagator.NOOP));
        var workers = new ArrayList<IngestionWorker<?>>();
        for (var ingestion : ingestions) {
            var metrics = new IngestionMetrics(ingestion.topic(), registry, clock);
            workers.addAll(workers(ingestion, settings, consumerProperties(consumers, group, settings), mongo,
                    deadLetters, metrics, traces));
        }
        return new Ingestions(workers, deadLetters);
    }

    private static <E> List<IngestionWorker<E>> workers(Ingestion<E> ingestion, IngestionSettings settings,
            Map<String, Object> consumerProperties, MongoDatabaseFactory mongo, DeadLetters deadLetters,
            IngestionMetrics metrics, Traces traces) {
        var workers = new ArrayList<IngestionWorker<E>>();
        for (int number = 0; number < settings.workers(); number++) {
            var name = "ingest-" + ingestion.topic() + "-" + number;
            var collection = mongo.getMongoDatabase()
                .getCollection(ingestion.collection(), RawBsonDocument.class)
                .withTimeout(settings.writeTimeout().toMillis(), TimeUnit.MILLISECONDS);
            var kept = ingestion.kept();
            var guarded = new GuardedCollection(collection, kept == null ? null : kept.field());
            var steps = new Steps<>(ingestion, guarded, deadLetters, metrics, traces);
            var properties = new HashMap<>(consumerProperties);
            properties.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
            Supplier<Consumer<byte[], byte[]>> consumer = () -> new KafkaConsumer<>(properties);
            workers.add(new IngestionWorker<>(name, ingestion, consumer, steps,
                    new Backoff(settings.firstBackoff(), settings.longestBackoff())));
        }
        return workers;
    }

    private static Map<String, Object> consumerProperties(ConsumerFactory<?, ?> consumers, String group,
            IngestionSettings settings) {
        var properties = new HashMap<>(consumers.getConfigurationProperties());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchSize());
        // another instance coming or going does not stop this one
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        // a killed instance is replaced after ten seconds instead of 45
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        return properties;
    }

    private static Map<String, Object> producerProperties(ProducerFactory<?, ?> producers, String group) {
        var properties = new HashMap<>(producers.getConfigurationProperties());
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "dead-letters-" + group);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // with more, a partition that is just coming up can refuse one batch until its
        // time is over (KAFKA-15591)
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // the broker decides what is too large; it has accepted the record before,
        // perhaps compressed
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 64 * 1024 * 1024);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Duration.ofSeconds(10).toMillis());
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) Duration.ofSeconds(30).toMillis());
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) Duration.ofSeconds(30).toMillis());
        return properties;
    }

}
