package dev.kontor.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
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
            var alone = new HashMap<String, List<OutboxMessage>>();
            for (var ofKey : byKey.values()) {
                if (ofKey.size() == 1) {
                    alone.computeIfAbsent(ofKey.getFirst().topic(), _ -> new ArrayList<>()).addAll(ofKey);
                }
                else {
                    keys.execute(() -> sendInOrder(ofKey, mayGoOn, acknowledged, failures));
                }
            }
            alone.values().forEach(it -> keys.execute(() -> sendAtOnce(it, mayGoOn, acknowledged, failures)));
        } // close() waits until every key is done
        return new Sent(List.copyOf(acknowledged), List.copyOf(failures));
    }

    /// Those of one topic whose keys have no other one: none has to wait for another.
    /// When the topic is away, finding that
    /// out takes its time, and once is enough.
    private void sendAtOnce(List<OutboxMessage> messages, BooleanSupplier mayGoOn,
            Collection<OutboxMessage> acknowledged, Collection<Failure> failures) {
        var underway = new LinkedHashMap<OutboxMessage, Future<RecordMetadata>>();
        for (var message : messages) {
            if (!mayGoOn.getAsBoolean()) {
                break;
            }
            try {
                var answer = this.producer.send(message.toRecord(this.source));
                underway.put(message, answer);
                if (isAway(answer)) {
                    break;
                }
            }
            catch (RuntimeException failed) {
                failures.add(new Failure(message, failed));
            }
        }
        underway.forEach((message, answer) -> await(message, answer, acknowledged, failures));
    }

    private static boolean isAway(Future<RecordMetadata> answer) {
        return answer.state() == Future.State.FAILED && answer.exceptionNow() instanceof RetriableException;
    }

    private boolean await(OutboxMessage message, Future<RecordMetadata> answer, Collection<OutboxMessage> acknowledged,
            Collection<Failure> failures) {
        try {
            answer.get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
            acknowledged.add(message);
            return true;
        }
        catch (ExecutionException refused) {
            failures.add(new Failure(message, (refused.getCause() == null) ? refused : refused.getCause()));
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        catch (TimeoutException | RuntimeException failed) {
            failures.add(new Failure(message, failed));
        }
        return false;
    }

    private void sendInOrder(List<OutboxMessage> messages, BooleanSupplier mayGoOn,
            Collection<OutboxMessage> acknowledged, Collection<Failure> failures) {
        var ordered = new ArrayList<>(messages);
        ordered.sort(IN_ORDER);
        for (var message : ordered) {
            if (!mayGoOn.getAsBoolean()) {
                return;
            }
            if (!begun(message, acknowledged, failures)) {
                return;
            }
        }
    }

    private boolean begun(OutboxMessage message, Collection<OutboxMessage> acknowledged, Collection<Failure> failures) {
        try {
            return await(message, this.producer.send(message.toRecord(this.source)), acknowledged, failures);
        }
        catch (RuntimeException failed) {
            failures.add(new Failure(message, failed));
            return false;
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
