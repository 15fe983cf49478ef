package dev.kontor.identity.audit;

import java.time.Clock;

import dev.kontor.platform.CompanyId;
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

    /// A change that belongs to no company: only the staff reads it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String subject, @Nullable Object before, @Nullable Object after) {
        record(actor, subject, null, null, before, after);
    }

    /// A change in a company, which its own administrators may read; without a company it
    /// is for the staff alone.
    /// @param person the e-mail address of whom it concerns
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String subject, @Nullable CompanyId company, @Nullable String person,
            @Nullable Object before, @Nullable Object after) {
        this.mongo.insert(new AuditEntry(new ObjectId(), this.clock.instant(), actor.value(), actor.name(),
                actor.party(), AuditEntry.kind(subject), subject, (company != null) ? company.value() : null, person,
                before, after));
    }

}
