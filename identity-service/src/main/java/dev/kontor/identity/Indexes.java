package dev.kontor.identity;

import dev.kontor.platform.migration.Migration;
import org.bson.Document;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexFilter;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.stereotype.Component;

/// The indexes the queries of this service need; the unique ones also decide who of two was first.
@Component
class Indexes implements Migration {

    private static final IndexFilter WITH_LOGIN = PartialIndexFilter
        .of(new Document("login", new Document("$type", "string")));

    private static final IndexFilter PENDING = PartialIndexFilter.of(new Document("pending", true));

    private static final IndexFilter WITH_END = PartialIndexFilter
        .of(new Document("endsAt", new Document("$type", "date")));

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String description() {
        return "indexes";
    }

    @Override
    public void apply(MongoOperations mongo) {
        var persons = mongo.indexOps("persons");
        persons.createIndex(ascending("email").unique());
        persons.createIndex(ascending("login").unique().partial(WITH_LOGIN));
        persons.createIndex(ascending("retryAt").named("pending").partial(PENDING));
        var memberships = mongo.indexOps("memberships");
        memberships.createIndex(ascending("company", "email").unique());
        memberships.createIndex(ascending("person"));
        memberships.createIndex(ascending("terms.accessGroups", "_id"));
        memberships.createIndex(ascending("endsAt").partial(WITH_END));
        var companies = mongo.indexOps("companies");
        companies.createIndex(ascending("sortName", "_id"));
        companies.createIndex(ascending("words"));
        mongo.indexOps("refreshJobs").createIndex(ascending("leasedUntil"));
        mongo.indexOps("audit").createIndex(ascending("subject", "at"));
    }

    private static Index ascending(String... fields) {
        var index = new Index();
        for (var field : fields) {
            index.on(field, Direction.ASC);
        }
        return index;
    }

}
