package dev.kontor.platform.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Gatherers;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Writes outgoing events beside the change they announce, and wakes the publisher once both are committed.
class MongoOutbox implements Outbox {

    private final MongoOperations mongo;

    private final PendingMessages pending;

    private final int crowd;

    private final JsonMapper json;

    private final Clock clock;

    private final Supplier<@Nullable String> traceparent;

    private final Runnable committed;

    /// @param crowd how many waiting messages are many
    MongoOutbox(MongoOperations mongo, int crowd, JsonMapper json, Clock clock, Supplier<@Nullable String> traceparent,
            Runnable committed) {
        this.mongo = mongo;
        this.pending = new PendingMessages(mongo);
        this.crowd = crowd;
        this.json = json;
        this.clock = clock;
        this.traceparent = traceparent;
        this.committed = committed;
    }

    @Override
    public void add(OutgoingEvent event) {
        addAll(List.of(event));
    }

    @Override
    public void addAll(Collection<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "%s is announced outside of a transaction: it could be lost, or tell of something that never happened"
                        .formatted(events.iterator().next().id()));
        }
        this.mongo.insert(stored(events.stream().map(this::message).toList()), OutboxMessage.COLLECTION);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                MongoOutbox.this.committed.run();
            }

        });
    }

    private static List<Document> stored(List<OutboxMessage> messages) {
        if (messages.size() < Bulk.LEAST) {
            return messages.stream().map(OutboxMessage::toDocument).toList();
        }
        return messages.stream().gather(Gatherers.windowFixed(Bulk.MOST)).map(Bulk::of).toList();
    }

    private OutboxMessage message(OutgoingEvent event) {
        return new OutboxMessage(event.id(), event.topic(), event.key(), event.type(), event.version(),
                (event.body() == null) ? null : this.json.writeValueAsString(event.body()),
                this.clock.instant().truncatedTo(ChronoUnit.MILLIS), this.traceparent.get(), null);
    }

    @Override
    public boolean isCrowded() {
        return this.pending.isMoreThan(this.crowd);
    }

    @Override
    public boolean isWaiting(String topic) {
        return this.pending.isAnyOf(topic);
    }

}
