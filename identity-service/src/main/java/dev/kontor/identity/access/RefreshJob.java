package dev.kontor.identity.access;

import java.time.Instant;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// The durable mark that many memberships have to be looked at again: which, and how far that has got. It is filed in the
/// transaction of the change that makes it necessary, and is gone when the last one is done.
@Document("refreshJobs")
record RefreshJob(@Id ObjectId id, Scope scope, String key, @Nullable String after, @Nullable Integer chunks,
        Instant leasedUntil) {

    static RefreshJob of(Scope scope, String key) {
        return new RefreshJob(new ObjectId(), scope, key, null, 0, Instant.EPOCH);
    }

    /// Whom a change concerns.
    enum Scope {

        EVERYBODY, SETTINGS_PROFILE, ACCESS_GROUP, COMPANY, MEMBERSHIP

    }

}
