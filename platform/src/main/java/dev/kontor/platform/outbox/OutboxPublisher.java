package dev.kontor.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import dev.kontor.platform.outbox.Sender.Failure;
import dev.kontor.platform.outbox.Sender.Sent;
import dev.kontor.platform.storage.Lease;

/// Moves messages from the outbox to the broker. A message leaves the outbox only after the broker has acknowledged it,
/// so a crash at any point repeats some messages and loses none. One that cannot be sent holds back the later ones of
/// its key and no others.
class OutboxPublisher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);

    private final PendingMessages pending;

    private final Lease lease;

    private final Sender sender;

    private final OutboxMetrics metrics;

    private final OutboxSettings settings;

    private final Semaphore wake = new Semaphore(0);

    private final Stalled topics;

    private final Stalled keys;

    private volatile boolean running;

    private volatile @Nullable Thread thread;

    OutboxPublisher(PendingMessages pending, Lease lease, Sender sender, OutboxMetrics metrics,
            OutboxSettings settings) {
        this.pending = pending;
        this.lease = lease;
        this.sender = sender;
        this.metrics = metrics;
        this.settings = settings;
        this.topics = new Stalled(Clock.systemUTC(), Duration.ofMillis(250), Duration.ofSeconds(2));
        this.keys = new Stalled(Clock.systemUTC(), Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    /// Says that there is something to do; never blocks.
    void wake() {
        this.wake.release();
    }

    @Override
    public void start() {
        this.running = true;
        this.thread = Thread.ofPlatform().name("outbox").daemon().start(this::publishUntilStopped);
    }

    private void publishUntilStopped() {
        while (this.running) {
            try {
                this.wake.tryAcquire(this.settings.interval().toMillis(), TimeUnit.MILLISECONDS);
                this.wake.drainPermits();
                publish();
                this.metrics.observe(this.pending);
            }
            catch (InterruptedException stopping) {
                return;
            }
            catch (RuntimeException failed) {
                log.warn("The outbox cannot be read or written, trying again: {}", failed.toString());
                pause();
            }
        }
    }

    private void publish() {
        var messages = next();
        if (messages.isEmpty() || !this.lease.acquire()) {
            return;
        }
        try {
            // read again: another instance may have sent these just before it gave the
            // lease back
            for (messages = next(); this.running && !messages.isEmpty() && this.lease.acquire(); messages = next()) {
                var sent = this.sender.send(messages, withinLease());
                this.pending.remove(sent.acknowledged());
                settle(sent);
            }
        }
        finally {
            this.lease.release();
        }
    }

    private List<OutboxMessage> next() {
        return this.pending.next(this.settings.batch(), this.topics.waiting(), this.keys.waiting());
    }

    /// No message is begun that could still be on its way when the lease ends.
    private BooleanSupplier withinLease() {
        var end = System.nanoTime() + this.lease.time().minus(this.settings.timeout()).minusSeconds(1).toNanos();
        return () -> this.running && System.nanoTime() < end;
    }

    /// A topic on which nothing went through waits as a whole, since then the broker or
    /// the topic is away. Otherwise only
    /// the key waits.
    private void settle(Sent sent) {
        var reached = sent.acknowledged().stream().map(OutboxMessage::topic).collect(Collectors.toSet());
        reached.forEach(this.topics::succeeded);
        sent.acknowledged().forEach(message -> this.keys.succeeded(message.key()));
        var away = sent.failures()
            .stream()
            .filter(failure -> failure.isRetriable() && !reached.contains(failure.message().topic()))
            .collect(Collectors.toMap(failure -> failure.message().topic(), Failure::reason, (one, other) -> one));
        away.forEach(this::stall);
        sent.failures().stream().filter(failure -> !away.containsKey(failure.message().topic())).forEach(this::stall);
        this.metrics.sent(sent);
    }

    private void stall(String topic, Throwable reason) {
        log.warn("Nothing reaches {}, its messages stay in the outbox: {}", topic, reason.toString());
        this.topics.failed(topic);
    }

    private void stall(Failure failure) {
        var message = failure.message();
        log.warn("{} stays in the outbox, and so do later messages of {}: {}", message.id(), message.key(),
                failure.reason().toString());
        this.keys.failed(message.key());
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        this.running = false;
        wake();
        var publisher = this.thread;
        if (publisher != null) {
            try {
                publisher.join(Duration.ofSeconds(5));
            }
            catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

}
