package dev.kontor.identity.impersonation;

import dev.kontor.platform.migration.Migration;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/// For the look that goes on, those that are overdue, and the newest ones of a member and of a person.
@Component
class ImpersonationIndexes implements Migration {

    @Override
    public int version() {
        return 65;
    }

    @Override
    public String description() {
        return "indexes of impersonations";
    }

    @Override
    public void apply(MongoOperations mongo) {
        var impersonations = mongo.indexOps(Impersonation.class);
        impersonations.createIndex(new Index().on("staff", Direction.ASC).on("endedAt", Direction.ASC));
        impersonations.createIndex(new Index().on("endedAt", Direction.ASC).on("until", Direction.ASC));
        impersonations.createIndex(
                new Index().on("company", Direction.ASC).on("email", Direction.ASC).on("startedAt", Direction.DESC));
        impersonations.createIndex(new Index().on("member", Direction.ASC).on("startedAt", Direction.DESC));
        // a collection cannot be made in the transaction that needs it first on every
        // server
        if (!mongo.collectionExists("impersonators")) {
            mongo.createCollection("impersonators");
        }
    }

}
