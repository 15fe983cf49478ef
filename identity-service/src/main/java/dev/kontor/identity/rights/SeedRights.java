package dev.kontor.identity.rights;

import dev.kontor.platform.migration.Migration;

import java.util.Set;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// What a new portal begins with: open, everything ticked in the default profile, and two access groups: customers for
/// everybody, administrators for those who run their company's users and addresses besides.
@Component
class SeedRights implements Migration {

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String description() {
        return "portal open, profile default, groups customers and administrators";
    }

    @Override
    public void apply(MongoOperations mongo) {
        if (mongo.findById(PortalSwitch.ID, PortalSwitch.class) == null) {
            mongo.insert(new PortalSwitch(PortalSwitch.ID, true, 1));
        }
        seed(mongo, GrantsKind.SETTINGS_PROFILE, Grants.DEFAULT_PROFILE, Permission.all());
        seed(mongo, GrantsKind.ACCESS_GROUP, Grants.CUSTOMERS_GROUP, Permission.forEverybody());
        seed(mongo, GrantsKind.ACCESS_GROUP, Grants.ADMINISTRATORS_GROUP, Permission.all());
    }

    private static void seed(MongoOperations mongo, GrantsKind kind, String name, Set<Permission> permissions) {
        if (!mongo.exists(query(where("_id").is(name)), kind.collection())) {
            mongo.insert(new Grants(name, permissions, 1), kind.collection());
        }
    }

}
