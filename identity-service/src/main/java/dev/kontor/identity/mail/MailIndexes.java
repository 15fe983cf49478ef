package dev.kontor.identity.mail;

import dev.kontor.platform.migration.Migration;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/// For the mail whose turn it is, and for the oldest one.
@Component
class MailIndexes implements Migration {

    @Override
    public int version() {
        return 60;
    }

    @Override
    public String description() {
        return "indexes of mails that wait";
    }

    @Override
    public void apply(MongoOperations mongo) {
        var mails = mongo.indexOps(WaitingMail.class);
        mails.createIndex(new Index().on("retryAt", Direction.ASC));
        mails.createIndex(new Index().on("writtenAt", Direction.ASC));
    }

}
