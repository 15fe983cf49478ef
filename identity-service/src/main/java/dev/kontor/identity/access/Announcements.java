package dev.kontor.identity.access;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/// What was announced of each membership.
@Repository
class Announcements {

    private final MongoOperations mongo;

    Announcements(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Nullable AnnouncedAccess find(String membership) {
        return this.mongo.findById(membership, AnnouncedAccess.class);
    }

    void save(AnnouncedAccess access) {
        this.mongo.save(access);
    }

}
