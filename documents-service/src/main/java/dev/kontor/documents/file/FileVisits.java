package dev.kontor.documents.file;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.kontor.platform.access.CompanyAccess;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Up to when a person has seen a company's files. It only moves forward, so that two tabs do no harm.
@Component
class FileVisits {

    private static final String COLLECTION = "fileVisits";

    private final MongoOperations mongo;

    private final Clock clock;

    FileVisits(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Nullable Instant last(CompanyAccess access) {
        var visit = this.mongo.findById(key(access), Document.class, COLLECTION);
        return visit == null ? null : visit.getDate("seenAt").toInstant();
    }

    /// What lies ahead of us has nobody seen.
    void seen(CompanyAccess access, Instant until) {
        var now = this.clock.instant();
        var seen = until.isAfter(now) ? now : until;
        this.mongo.upsert(new Query(where("_id").is(key(access))), new Update().max("seenAt", Date.from(seen)),
                COLLECTION);
    }

    private static String key(CompanyAccess access) {
        return access.person().value() + "/" + access.company().value();
    }

}
