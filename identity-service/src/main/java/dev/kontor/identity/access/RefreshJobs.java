package dev.kontor.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.kontor.identity.access.RefreshJob.Scope;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The jobs that are not done, each leased to one instance at a time.
@Repository
class RefreshJobs {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private final MongoOperations mongo;

    private final Clock clock;

    RefreshJobs(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void file(Scope scope, String key) {
        this.mongo.insert(RefreshJob.of(scope, key));
    }

    /// Of those that nobody works at the one that has had the fewest turns, so that what
    /// concerns few does not wait for what concerns everybody; the oldest of these. The
    /// lease ends by itself when its holder dies.
    Optional<RefreshJob> claim() {
        return Optional.ofNullable(this.mongo.findAndModify(
                query(where("leasedUntil").lte(this.clock.instant())).with(Sort.by("chunks", "_id")),
                new Update().set("leasedUntil", leaseEnd()), FindAndModifyOptions.options().returnNew(true),
                RefreshJob.class));
    }

    /// Part of the chunk's transaction: the mark moves exactly when the chunk is done,
    /// and
    /// it is somebody's turn again.
    void reached(RefreshJob job, String membership) {
        this.mongo.updateFirst(query(where("_id").is(job.id())),
                new Update().set("after", membership).inc("chunks", 1).set("leasedUntil", Instant.EPOCH),
                RefreshJob.class);
    }

    void done(RefreshJob job) {
        this.mongo.remove(query(where("_id").is(job.id())), RefreshJob.class);
    }

    Optional<RefreshJob> find(RefreshJob job) {
        return Optional.ofNullable(this.mongo.findById(job.id(), RefreshJob.class));
    }

    private Instant leaseEnd() {
        return this.clock.instant().plus(LEASE);
    }

}
