package dev.kontor.platform.ingestion;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads its share of a topic, a batch at a time, in this order: store, park what is unusable, whatever the service
/// does besides, commit. A crash between two of them repeats the batch, which changes nothing. A failure is one of the
/// infrastructure, since what is wrong with an event has been found before: the worker stays in the group and tries the
/// same batch again.
final class IngestionWorker<E> implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(IngestionWorker.class);

    /// Also how long a stop may take to be seen.
    private static final Duration POLL = Duration.ofMillis(500);

    /// A broker that is away is not waited for.
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final String name;

    private final Ingestion<E> ingestion;

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    private final EventReader<E> reader;

    private final Steps<E> steps;

    private final Backoff backoff;

    private volatile boolean stopped;

    IngestionWorker(String name, Ingestion<E> ingestion, Supplier<Consumer<byte[], byte[]>> consumers, Steps<E> steps,
            Backoff backoff) {
        this.name = name;
        this.ingestion = ingestion;
        this.consumers = consumers;
        this.reader = new EventReader<>(ingestion);
        this.steps = steps;
        this.backoff = backoff;
    }

    String name() {
        return name;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                read(consumers.get());
            }
            catch (RuntimeException failed) {
                log.error("Reading {} failed, it begins anew after a pause", ingestion.topic(), failed);
                sleep(backoff.next());
            }
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        try {
            new Session(consumer).run();
        }
        finally {
            consumer.close(CloseOptions.timeout(CLOSE));
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// The life of one consumer.
    private final class Session implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

        private @Nullable Batch<E> waiting;

        Session(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        void run() {
            consumer.subscribe(Set.of(ingestion.topic()), this);
            while (!stopped) {
                var records = consumer.poll(POLL);
                steps.metrics().observe(consumer);
                if (!records.isEmpty()) {
                    workOff(Batch.read(records, reader));
                }
                commit();
            }
        }

        private void workOff(Batch<E> batch) {
            while (!stopped && !attempt(batch)) {
                await(batch);
            }
        }

        private boolean attempt(Batch<E> batch) {
            try {
                steps.take(batch);
            }
            catch (RuntimeException infrastructure) {
                log.warn("{} waits with a batch of {}: {}", ingestion.topic(), batch.size(), infrastructure.toString());
                return false;
            }
            backoff.reset();
            uncommitted.putAll(batch.offsets());
            return true;
        }

        /// A commit that fails is tried again after the next poll, which is what a
        /// rebalance wants. Until then another
        /// instance may read the batch once more.
        private void commit() {
            if (!uncommitted.isEmpty()) {
                try {
                    consumer.commitSync(uncommitted);
                    uncommitted.clear();
                }
                catch (KafkaException failed) {
                    log.info("{} is stored, but the offsets are not yet: {}", ingestion.topic(), failed.toString());
                }
            }
        }

        /// Goes on polling without asking for records: who does not poll is put out of
        /// the group.
        private void await(Batch<E> batch) {
            waiting = batch;
            consumer.pause(consumer.assignment());
            var end = System.nanoTime() + backoff.next().toNanos();
            for (var left = end - System.nanoTime(); left > 0 && !stopped; left = end - System.nanoTime()) {
                if (!consumer.poll(Duration.ofNanos(Math.min(left, POLL.toNanos()))).isEmpty()) {
                    throw new IllegalStateException("A paused consumer got records");
                }
            }
            consumer.resume(consumer.paused());
            waiting = null;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (waiting != null) {
                consumer.pause(partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            steps.metrics().forget(partitions);
            commit();
            uncommitted.keySet().removeAll(partitions);
            if (waiting != null) {
                waiting.forget(partitions);
            }
        }

    }

}
