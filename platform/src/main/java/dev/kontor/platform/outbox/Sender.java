package dev.kontor.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RetriableException;

/// Sends messages: those of one key one after the other, each only when the broker has the one before; keys side by
/// side.
class Sender implements AutoCloseable {

    private static final Comparator<OutboxMessage> IN_ORDER = Comparator.comparingLong(OutboxMessage::version);

    private final Producer<String, byte[]> producer;

    private final String source;

    private final Duration timeout;

    Sender(Producer<String, byte[]> producer, String source, Duration timeout) {
        this.producer = producer;
        this.source = source;
        this.timeout = timeout;
    }

    /// @param mayGoOn asked before each message; what is left when it says no was neither
    /// sent nor failed
    Sent send(Collection<OutboxMessage> messages, BooleanSupplier mayGoOn) {
        var acknowledged = new ConcurrentLinkedQueue<OutboxMessage>();
        var failures = new ConcurrentLinkedQueue<Failure>();
        var byKey = messages.stream().collect(Collectors.groupingBy(message -> message.topic() + "/" + message.key()));
        try (var keys = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var ofKey : byKey.values()) {
                keys.execute(() -> sendInOrder(ofKey, mayGoOn, acknowledged, failures));
            }
        } // close() waits until every key is done
        return new Sent(List.copyOf(acknowledged), List.copyOf(failures));
    }

    private void sendInOrder(List<OutboxMessage> messages, BooleanSupplier mayGoOn,
            Collection<OutboxMessage> acknowledged, Collection<Failure> failures) {
        var ordered = new ArrayList<>(messages);
        ordered.sort(IN_ORDER);
        for (var message : ordered) {
            if (!mayGoOn.getAsBoolean()) {
                return;
            }
            try {
                this.producer.send(message.toRecord(this.source)).get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
                acknowledged.add(message);
            }
            catch (ExecutionException refused) {
                failures.add(new Failure(message, (refused.getCause() == null) ? refused : refused.getCause()));
                return;
            }
            catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
            catch (TimeoutException | RuntimeException failed) {
                failures.add(new Failure(message, failed));
                return;
            }
        }
    }

    @Override
    public void close() {
        this.producer.close(Duration.ofSeconds(2));
    }

    /// What the broker has, and what it does not have.
    record Sent(List<OutboxMessage> acknowledged, List<Failure> failures) {
    }

    record Failure(OutboxMessage message, Throwable reason) {

        boolean isRetriable() {
            return this.reason instanceof RetriableException || this.reason instanceof TimeoutException;
        }

    }

}
