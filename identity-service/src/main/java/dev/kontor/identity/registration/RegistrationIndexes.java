package dev.kontor.identity.registration;

import java.time.Duration;

import dev.kontor.platform.migration.Migration;
import org.bson.Document;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.stereotype.Component;

/// For the inbox, with and without a state; one open registration per person and company; and attempts that are
/// forgotten when they no longer count.
@Component
class RegistrationIndexes implements Migration {

    @Override
    public int version() {
        return 61;
    }

    @Override
    public String description() {
        return "indexes of registrations and of attempts to register";
    }

    @Override
    public void apply(MongoOperations mongo) {
        var registrations = mongo.indexOps(Registration.class);
        registrations.createIndex(new Index().on("requestedAt", Direction.DESC).on("_id", Direction.DESC));
        registrations.createIndex(
                new Index().on("state", Direction.ASC).on("requestedAt", Direction.DESC).on("_id", Direction.DESC));
        registrations.createIndex(
                new Index().on("words", Direction.ASC).on("requestedAt", Direction.DESC).on("_id", Direction.DESC));
        registrations.createIndex(new Index().on("company", Direction.ASC)
            .on("email", Direction.ASC)
            .named("onceRequested")
            .unique()
            .partial(PartialIndexFilter.of(new Document("state", "REQUESTED"))));
        mongo.indexOps(Attempts.Attempt.class)
            .createIndex(new Index().on("endsAt", Direction.ASC).expire(Duration.ZERO));
    }

}
