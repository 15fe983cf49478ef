package dev.kontor.identity.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.kontor.identity.rights.Permission;
import org.bson.Document;

import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
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

    /// By the id of the membership.
    Map<String, AnnouncedAccess> find(Collection<String> memberships) {
        return find(where("_id").in(memberships)).stream()
            .map(AnnouncedAccess::of)
            .collect(Collectors.toMap(AnnouncedAccess::membership, Function.identity()));
    }

    /// What each of these memberships may do, by its id.
    Map<String, Set<Permission>> permissions(Collection<String> memberships) {
        return find(where("_id").in(memberships).and("member").is(true)).stream()
            .collect(Collectors.toMap((it) -> it.getString("_id"), AnnouncedAccess::permissions));
    }

    private List<Document> find(Criteria those) {
        return this.mongo.find(query(those), Document.class, AnnouncedAccess.COLLECTION);
    }

    /// Also those that stay as they are get the time of the look, see [AnnouncedAccess].
    void save(Collection<AnnouncedAccess> announced, Collection<String> unchanged, Instant lookedAt) {
        if (announced.isEmpty() && unchanged.isEmpty()) {
            return;
        }
        var writes = this.mongo.bulkOps(BulkMode.UNORDERED, AnnouncedAccess.COLLECTION);
        announced.forEach((it) -> writes.replaceOne(query(where("_id").is(it.membership())), it.toDocument(),
                FindAndReplaceOptions.options().upsert()));
        if (!unchanged.isEmpty()) {
            writes.updateMulti(query(where("_id").in(unchanged)), new Update().set("lookedAt", Date.from(lookedAt)));
        }
        writes.execute();
    }

}
