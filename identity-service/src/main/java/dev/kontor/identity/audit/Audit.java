package dev.kontor.identity.audit;

import java.time.Clock;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down each change in the transaction that makes it; outside of one it refuses.
@Component
public class Audit {

    private final MongoOperations mongo;

    private final Clock clock;

    Audit(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String subject, @Nullable Object before, @Nullable Object after) {
        this.mongo.insert(new AuditEntry(new ObjectId(), this.clock.instant(), actor.value(), subject, before, after));
    }

}
