package dev.kontor.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.outbox.Sender.Sent;

/// How the outbox is doing; the age of the oldest message is what an alert looks at.
class OutboxMetrics {

    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Clock clock;

    private final Counter sent;

    private final Counter failed;

    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();

    private volatile long pending;

    private Instant next = Instant.EPOCH;

    OutboxMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.sent = registry.counter("kontor.outbox.sent");
        this.failed = registry.counter("kontor.outbox.failed");
        Gauge.builder("kontor.outbox.oldest.age", this, OutboxMetrics::ageInSeconds)
            .baseUnit("seconds")
            .description("Age of the oldest message that the broker has not acknowledged")
            .register(registry);
        Gauge.builder("kontor.outbox.pending", this, metrics -> metrics.pending)
            .description("Messages that the broker has not acknowledged")
            .register(registry);
    }

    void sent(Sent batch) {
        this.sent.increment(batch.acknowledged().size());
        this.failed.increment(batch.failures().size());
    }

    /// Asks the database now and then, from the publisher's own thread.
    void observe(PendingMessages messages) {
        if (this.clock.instant().isBefore(this.next)) {
            return;
        }
        this.next = this.clock.instant().plus(PERIOD);
        this.oldest.set(messages.oldest().orElse(null));
        this.pending = messages.count();
    }

    private double ageInSeconds() {
        var since = this.oldest.get();
        return (since == null) ? 0 : Duration.between(since, this.clock.instant()).toMillis() / 1000.0;
    }

}
