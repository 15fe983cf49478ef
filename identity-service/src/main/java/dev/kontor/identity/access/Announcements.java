package dev.kontor.identity.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kontor.identity.rights.Permission;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// What was announced of each membership.
@Repository
class Announcements {

    private final MongoOperations mongo;

    Announcements(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Nullable AnnouncedAccess find(String membership) {
        return this.mongo.findById(membership, AnnouncedAccess.class);
    }

    /// What each of these memberships may do, by its id.
    Map<String, Set<Permission>> permissions(Collection<String> memberships) {
        return this.mongo.find(query(where("_id").in(memberships).and("member").is(true)), AnnouncedAccess.class)
            .stream()
            .collect(Collectors.toMap(AnnouncedAccess::membership, AnnouncedAccess::permissions));
    }

    void save(AnnouncedAccess access) {
        this.mongo.save(access);
    }

}
