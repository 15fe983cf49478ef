package dev.kontor.platform.ingestion;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/// How fast a topic is taken in, how far behind it is, and what became of its events.
final class IngestionMetrics {

    private final Clock clock;

    private final Counter events;

    private final Counter changed;

    private final Counter skipped;

    private final Counter deadLetters;

    private final DistributionSummary batchSize;

    private final Timer visible;

    private final Map<TopicPartition, Long> lags = new ConcurrentHashMap<>();

    IngestionMetrics(String topic, MeterRegistry registry, Clock clock) {
        this.clock = clock;
        events = counter("kontor.ingestion.events", "Events read", topic, registry);
        changed = counter("kontor.ingestion.changed", "Entities brought to a newer version", topic, registry);
        skipped = counter("kontor.ingestion.skipped", "Events of types that are not read here", topic, registry);
        deadLetters = counter("kontor.ingestion.dead.letters", "Events parked in the dead-letter topic", topic,
                registry);
        batchSize = DistributionSummary.builder("kontor.ingestion.batch.size")
            .description("Events per batch")
            .tag("topic", topic)
            .register(registry);
        visible = Timer.builder("kontor.ingestion.event.to.visible")
            .description("From the time of the event until queries see it")
            .tag("topic", topic)
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(10))
            .maximumExpectedValue(Duration.ofMinutes(5))
            .register(registry);
        Gauge.builder("kontor.ingestion.lag", () -> lags.values().stream().mapToLong(Long::longValue).sum())
            .description("Events that are on the topic and not taken yet, in the partitions of this instance")
            .tag("topic", topic)
            .register(registry);
    }

    private static Counter counter(String name, String description, String topic, MeterRegistry registry) {
        return Counter.builder(name).description(description).tag("topic", topic).register(registry);
    }

    void taken(Batch<?> batch) {
        events.increment(batch.size());
        changed.increment(batch.changed());
        skipped.increment(batch.skipped());
        deadLetters.increment(batch.parked());
        batchSize.record(batch.size());
        var now = clock.instant();
        for (var change : batch.changes()) {
            visible.record(Duration.between(change.event().time(), now));
        }
    }

    /// Of the partitions that a consumer has now.
    void observe(Consumer<?, ?> consumer) {
        for (var partition : consumer.assignment()) {
            consumer.currentLag(partition).ifPresent(lag -> lags.put(partition, lag));
        }
    }

    void forget(Collection<TopicPartition> partitions) {
        lags.keySet().removeAll(partitions);
    }

}
