package dev.kontor.identity.audit;

import java.time.Instant;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// One change that has to do with access. The subject is what was changed, `membership/10001/anna@example.com` for
/// example; nothing before means it was made, nothing after that it is gone.
@Document("audit")
record AuditEntry(@Id ObjectId id, Instant at, String actor, String subject, @Nullable Object before,
        @Nullable Object after) {
}
