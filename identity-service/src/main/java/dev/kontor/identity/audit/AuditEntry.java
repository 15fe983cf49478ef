package dev.kontor.identity.audit;

import java.time.Instant;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// One change that has to do with access. The subject is what was changed, `membership/10001/4f0c…` for example, and its
/// first word the kind; nothing before means it was made, nothing after that it is gone.
@Document(AuditEntry.COLLECTION)
record AuditEntry(@Id ObjectId id, Instant at, String actor, String actorName, Actor.Party party, String kind,
        String subject, @Nullable String company, @Nullable String person, @Nullable Object before,
        @Nullable Object after) {

    static final String COLLECTION = "audit";

    static String kind(String subject) {
        var slash = subject.indexOf('/');
        return (slash < 0) ? subject : subject.substring(0, slash);
    }

}
