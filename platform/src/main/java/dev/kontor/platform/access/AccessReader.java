package dev.kontor.platform.access;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Reads the whole access topic from its beginning and then goes on reading, one consumer per instance and without a
/// group, since each instance needs every event. While the broker is away it tries again; until it has reached the end
/// of the topic once, the service is not ready.
class AccessReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AccessReader.class);

    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration TOPIC_CHECK = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Consumer<String, byte[]>> consumers;

    private final String topic;

    private final AccessEvents events;

    private volatile boolean caughtUp;

    private volatile boolean running;

    private volatile @Nullable Thread thread;

    private volatile @Nullable Consumer<String, byte[]> consumer;

    AccessReader(Supplier<Consumer<String, byte[]>> consumers, String topic, AccessEvents events) {
        this.consumers = consumers;
        this.topic = topic;
        this.events = events;
    }

    boolean hasCaughtUp() {
        return this.caughtUp;
    }

    @Override
    public void start() {
        this.running = true;
        this.thread = Thread.ofPlatform().name("access-reader").daemon().start(this::readUntilStopped);
    }

    private void readUntilStopped() {
        while (this.running) {
            try (var fresh = this.consumers.get()) {
                this.consumer = fresh;
                read(fresh);
            }
            catch (WakeupException | InterruptException stopping) {
                // asked for by stop()
            }
            catch (RuntimeException unreachable) {
                log.warn("Cannot read {}, trying again: {}", this.topic, unreachable.toString());
                pause();
            }
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        var partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            log.warn("There is no topic {} yet", this.topic);
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var nextCheck = System.nanoTime() + TOPIC_CHECK.toNanos();
        while (this.running) {
            consumer.poll(POLL).forEach(this.events::on);
            if (!this.caughtUp && hasReached(consumer, ends)) {
                this.caughtUp = true;
                log.info("Everybody's access is known up to {}", ends);
            }
            if (System.nanoTime() > nextCheck) {
                if (!partitions.equals(partitions(consumer))) {
                    return; // the topic has grown: begin again with all of it, repeats
                            // are harmless
                }
                nextCheck = System.nanoTime() + TOPIC_CHECK.toNanos();
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return consumer.partitionsFor(this.topic)
            .stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .sorted(Comparator.comparingInt(TopicPartition::partition))
            .toList();
    }

    private static boolean hasReached(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        this.running = false;
        var current = this.consumer;
        if (current != null) {
            current.wakeup();
        }
        var reader = this.thread;
        if (reader != null) {
            reader.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

}
