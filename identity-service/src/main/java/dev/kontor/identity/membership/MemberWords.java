package dev.kontor.identity.membership;

import java.util.List;

import dev.kontor.identity.person.Person;
import dev.kontor.platform.migration.Migration;
import org.bson.Document;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Members are found by name: those from before get the words they are found by.
@Component
class MemberWords implements Migration {

    @Override
    public int version() {
        return 30;
    }

    @Override
    public String description() {
        return "members by the words of their names";
    }

    @Override
    public void apply(MongoOperations mongo) {
        var without = query(where("words").exists(false));
        without.fields().include("person");
        for (var membership : mongo.find(without, Document.class, "memberships")) {
            var person = mongo.findById(membership.getString("person"), Person.class);
            mongo.updateFirst(query(where("_id").is(membership.getString("_id"))),
                    Update.update("words", (person != null) ? Membership.words(person) : List.of()), "memberships");
        }
        mongo.indexOps("memberships")
            .createIndex(
                    new Index().on("company", Direction.ASC).on("words", Direction.ASC).on("email", Direction.ASC));
    }

}
