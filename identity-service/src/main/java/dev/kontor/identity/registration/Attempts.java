package dev.kontor.identity.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Counts what a stranger may do only so often, for all instances together: in the database, in windows that begin on
/// the clock. Why no library: `docs/decisions/0060`.
@Component
class Attempts {

    private final MongoOperations mongo;

    private final Clock clock;

    Attempts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// @return how long to wait when there were too many, this one included
    Optional<Duration> count(String key, Limit limit) {
        var end = windowEnd(limit);
        return (increment(id(key, end), end).count() > limit.most()) ? Optional.of(left(end)) : Optional.empty();
    }

    /// The same without counting this one.
    Optional<Duration> look(String key, Limit limit) {
        var end = windowEnd(limit);
        var attempt = this.mongo.findById(id(key, end), Attempt.class);
        return (attempt != null && attempt.count() >= limit.most()) ? Optional.of(left(end)) : Optional.empty();
    }

    private Attempt increment(String id, Instant end) {
        try {
            return upsert(id, end);
        }
        catch (DuplicateKeyException begunByAnotherJustNow) {
            return upsert(id, end);
        }
    }

    private Attempt upsert(String id, Instant end) {
        return Objects.requireNonNull(this.mongo.findAndModify(query(where("_id").is(id)),
                new Update().inc("count", 1).setOnInsert("endsAt", end),
                FindAndModifyOptions.options().upsert(true).returnNew(true), Attempt.class));
    }

    private Instant windowEnd(Limit limit) {
        var length = limit.per().toMillis();
        return Instant.ofEpochMilli((this.clock.millis() / length + 1) * length);
    }

    private static String id(String key, Instant end) {
        return key + "@" + end.getEpochSecond();
    }

    private Duration left(Instant end) {
        return Duration.between(this.clock.instant(), end).plusSeconds(1);
    }

    /// At most so many in that time.
    record Limit(int most, Duration per) {
    }

    /// How often in one window.
    @Document("attempts")
    record Attempt(@Id String id, long count, Instant endsAt) {
    }

}
