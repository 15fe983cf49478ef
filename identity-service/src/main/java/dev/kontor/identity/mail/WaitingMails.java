package dev.kontor.identity.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The mails that wait, each taken by one instance at a time.
@Repository
class WaitingMails {

    /// Longer than a mail server may take to answer, see `application.yml`.
    private static final Duration TURN = Duration.ofSeconds(30);

    private final MongoOperations mongo;

    private final Clock clock;

    WaitingMails(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// The one that is due longest; nobody else gets it for a while, also when its taker
    /// dies.
    Optional<WaitingMail> claim() {
        var now = this.clock.instant();
        return Optional.ofNullable(this.mongo.findAndModify(query(where("retryAt").lte(now)).with(Sort.by("retryAt")),
                new Update().set("retryAt", now.plus(TURN)), FindAndModifyOptions.options().returnNew(true),
                WaitingMail.class));
    }

    void remove(WaitingMail mail) {
        this.mongo.remove(query(where("_id").is(mail.id())), WaitingMail.class);
    }

    void postpone(WaitingMail mail) {
        this.mongo.updateFirst(query(where("_id").is(mail.id())),
                new Update().set("retryAt", this.clock.instant().plus(mail.delay())).inc("attempts", 1),
                WaitingMail.class);
    }

    Duration age(WaitingMail mail) {
        return Duration.between(mail.writtenAt(), this.clock.instant());
    }

    long count() {
        return this.mongo.estimatedCount(WaitingMail.class);
    }

    /// Seconds since the oldest one was written.
    double oldest() {
        var oldest = this.mongo.findOne(new Query().with(Sort.by("writtenAt")), WaitingMail.class);
        return (oldest != null) ? age(oldest).toMillis() / 1000.0 : 0;
    }

}
