package dev.kontor.platform.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
        this.mongo.indexOps(OutboxMessage.class)
            .createIndex(new Index().on("at", Sort.Direction.ASC).on("_id", Sort.Direction.ASC).named("oldestFirst"));
    }

    /// The oldest messages, without the topics and keys that have to wait.
    List<OutboxMessage> next(int limit, Collection<String> topics, Collection<String> keys) {
        var query = new Query().with(OLDEST_FIRST).limit(limit);
        if (!topics.isEmpty()) {
            query.addCriteria(where("topic").nin(topics));
        }
        if (!keys.isEmpty()) {
            query.addCriteria(where("key").nin(keys));
        }
        return this.mongo.find(query, OutboxMessage.class);
    }

    void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            this.mongo.remove(Query.query(where("_id").in(ids)), OutboxMessage.class);
        }
    }

    Optional<Instant> oldest() {
        return Optional.ofNullable(this.mongo.findOne(new Query().with(OLDEST_FIRST), OutboxMessage.class))
            .map(OutboxMessage::at);
    }

    /// Counts no further than that.
    boolean isMoreThan(int limit) {
        return this.mongo.count(new Query().limit(limit + 1), OutboxMessage.class) > limit;
    }

    long count() {
        return this.mongo.estimatedCount(OutboxMessage.class);
    }

}
