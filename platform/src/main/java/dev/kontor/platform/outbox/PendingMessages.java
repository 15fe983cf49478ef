package dev.kontor.platform.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bson.Document;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// What lies in the outbox, oldest first.
class PendingMessages {

    private static final Sort OLDEST_FIRST = Sort.by("at", "_id");

    private final MongoOperations mongo;

    PendingMessages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// Without it the oldest could only be found by reading them all.
    void createIndex() {
        this.mongo.indexOps(OutboxMessage.COLLECTION)
            .createIndex(new Index().on("at", Sort.Direction.ASC).on("_id", Sort.Direction.ASC).named("oldestFirst"));
    }

    /// The oldest messages, without the topics and keys that have to wait.
    /// Of messages that lie together all, so that it may be some more than that.
    List<OutboxMessage> next(int limit, Collection<String> topics, Collection<String> keys) {
        var query = new Query().with(OLDEST_FIRST).limit(limit).cursorBatchSize(limit);
        if (!topics.isEmpty()) {
            query.addCriteria(where("topic").nin(topics));
        }
        if (!keys.isEmpty()) {
            query.addCriteria(where("key").nin(keys));
        }
        var next = new ArrayList<OutboxMessage>();
        try (var stored = this.mongo.stream(query, Document.class, OutboxMessage.COLLECTION)) {
            for (var it = stored.iterator(); it.hasNext() && next.size() < limit;) {
                messages(it.next()).stream()
                    .filter(message -> !topics.contains(message.topic()) && !keys.contains(message.key()))
                    .forEach(next::add);
            }
        }
        return next;
    }

    private static List<OutboxMessage> messages(Document stored) {
        return Bulk.is(stored) ? Bulk.messages(stored) : List.of(OutboxMessage.of(stored, null));
    }

    /// What lies together goes when all of it has been sent; before that it becomes less.
    void remove(Collection<OutboxMessage> sent) {
        var gone = new ArrayList<String>();
        sent.stream().filter(it -> it.place() == null).map(OutboxMessage::id).forEach(gone::add);
        sent.stream()
            .filter(it -> it.place() != null)
            .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.place())))
            .forEach((place, ofIt) -> {
                if (ofIt.size() == place.size()) {
                    gone.add(place.id());
                }
                else {
                    keepTheOthers(place.id(), ofIt);
                }
            });
        if (!gone.isEmpty()) {
            this.mongo.remove(Query.query(where("_id").in(gone)), OutboxMessage.COLLECTION);
        }
    }

    private void keepTheOthers(String bulk, Collection<OutboxMessage> sent) {
        var ids = sent.stream().map(OutboxMessage::id).collect(Collectors.toSet());
        var stored = this.mongo.findById(bulk, Document.class, OutboxMessage.COLLECTION);
        if (stored != null) {
            var left = Bulk.messages(stored).stream().filter(it -> !ids.contains(it.id())).toList();
            this.mongo.save(Bulk.without(stored, left), OutboxMessage.COLLECTION);
        }
    }

    Optional<Instant> oldest() {
        var query = new Query().with(OLDEST_FIRST);
        query.fields().include("at");
        return Optional.ofNullable(this.mongo.findOne(query, Document.class, OutboxMessage.COLLECTION))
            .map(it -> it.getDate("at").toInstant());
    }

    /// Counts no further than that.
    boolean isMoreThan(int limit) {
        var query = new Query().limit(limit + 1).cursorBatchSize(limit + 1);
        query.fields().include(Bulk.SIZE);
        return this.mongo.find(query, Document.class, OutboxMessage.COLLECTION)
            .stream()
            .mapToLong(it -> it.getInteger(Bulk.SIZE, 1))
            .sum() > limit;
    }

    /// Looks at those that lie alone.
    boolean isAnyOf(String topic) {
        return this.mongo.exists(Query.query(where("topic").is(topic)), OutboxMessage.COLLECTION);
    }

    /// What lies together counts once.
    long count() {
        return this.mongo.estimatedCount(OutboxMessage.COLLECTION);
    }

}
