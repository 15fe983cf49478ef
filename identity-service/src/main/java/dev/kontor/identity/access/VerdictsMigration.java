package dev.kontor.identity.access;

import dev.kontor.platform.migration.Migration;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// The collection is there before the first of many transactions that would all make it.
@Component
class VerdictsMigration implements Migration {

    @Override
    public int version() {
        return 66;
    }

    @Override
    public String description() {
        return "verdicts of access, each once";
    }

    @Override
    public void apply(MongoOperations mongo) {
        if (!mongo.collectionExists(Verdicts.COLLECTION)) {
            mongo.createCollection(Verdicts.COLLECTION);
        }
    }

}
