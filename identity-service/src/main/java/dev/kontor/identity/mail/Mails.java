package dev.kontor.identity.mail;

import java.time.Clock;
import java.util.UUID;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a mail beside the change it tells of, in the same transaction: none is lost, and none tells of what never
/// happened. [Postman] sends it.
@Component
public class Mails {

    private final MongoOperations mongo;

    private final Clock clock;

    Mails(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Letter letter) {
        var now = this.clock.instant();
        this.mongo.insert(new WaitingMail(UUID.randomUUID().toString(), letter, now, now, 0));
    }

}
