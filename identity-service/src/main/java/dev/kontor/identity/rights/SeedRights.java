package dev.kontor.identity.rights;

import dev.kontor.platform.migration.Migration;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// What a new portal begins with: open, and everything ticked in the default profile and in the group of customers.
@Component
class SeedRights implements Migration {

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String description() {
        return "portal open, profile default, group customers";
    }

    @Override
    public void apply(MongoOperations mongo) {
        if (mongo.findById(PortalSwitch.ID, PortalSwitch.class) == null) {
            mongo.insert(new PortalSwitch(PortalSwitch.ID, true, 1));
        }
        seed(mongo, GrantsKind.SETTINGS_PROFILE, Grants.DEFAULT_PROFILE);
        seed(mongo, GrantsKind.ACCESS_GROUP, Grants.CUSTOMERS_GROUP);
    }

    private static void seed(MongoOperations mongo, GrantsKind kind, String name) {
        if (!mongo.exists(query(where("_id").is(name)), kind.collection())) {
            mongo.insert(new Grants(name, Permission.all(), 1), kind.collection());
        }
    }

}
