package dev.kontor.identity.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.kontor.identity.rights.Permission;
import org.bson.Document;

import org.springframework.data.mongodb.core.BulkOperations;
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

    private final Verdicts verdicts;

    Announcements(MongoOperations mongo, Verdicts verdicts) {
        this.mongo = mongo;
        this.verdicts = verdicts;
    }

    /// By the id of the membership.
    Map<String, AnnouncedAccess> find(Collection<String> memberships) {
        return find(where("_id").in(memberships)).stream()
            .collect(Collectors.toMap(AnnouncedAccess::membership, Function.identity()));
    }

    /// What each of these memberships may do, by its id.
    Map<String, Set<Permission>> permissions(Collection<String> memberships) {
        return find(where("_id").in(memberships).and("member").is(true)).stream()
            .collect(Collectors.toMap(AnnouncedAccess::membership, AnnouncedAccess::permissions));
    }

    private List<AnnouncedAccess> find(Criteria those) {
        var stored = this.mongo.find(query(those), Document.class, AnnouncedAccess.COLLECTION);
        var known = this.verdicts.find(stored.stream()
            .map((it) -> it.getString(AnnouncedAccess.VERDICT))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
        return stored.stream().map((it) -> AnnouncedAccess.of(it, verdict(it, known))).toList();
    }

    /// What was announced before verdicts lay apart has its own with it.
    private static Verdict verdict(Document stored, Map<String, Verdict> known) {
        var name = stored.getString(AnnouncedAccess.VERDICT);
        return (name != null) ? Objects.requireNonNull(known.get(name)) : Verdict.of(stored);
    }

    /// Those that stay as they are get the time of the look, see [AnnouncedAccess]. Those
    /// that come to say the same are written together: a job would write each of a
    /// hundred thousand by itself.
    ///
    /// @param last what was announced before, by the id of the membership
    void save(Collection<AnnouncedAccess> announced, Map<String, AnnouncedAccess> last, Collection<String> unchanged,
            Instant lookedAt) {
        if (announced.isEmpty() && unchanged.isEmpty()) {
            return;
        }
        var names = new HashMap<String, Verdict>();
        var alike = new HashMap<Alike, List<AnnouncedAccess>>();
        var writes = this.mongo.bulkOps(BulkMode.UNORDERED, AnnouncedAccess.COLLECTION);
        for (var it : announced) {
            var name = this.verdicts.name(it.verdict());
            names.put(name, it.verdict());
            var before = last.get(it.membership());
            if (before != null && it.follows(before)) {
                alike
                    .computeIfAbsent(new Alike(it.member(), name, it.restrictions(), it.groups()),
                            (_) -> new ArrayList<>())
                    .add(it);
            }
            else {
                writes.replaceOne(query(where("_id").is(it.membership())), it.toDocument(name),
                        FindAndReplaceOptions.options().upsert());
            }
        }
        this.verdicts.keep(names);
        alike.forEach((what, those) -> write(writes, what, those, lookedAt));
        if (!unchanged.isEmpty()) {
            writes.updateMulti(query(where("_id").in(unchanged)), new Update().set("lookedAt", Date.from(lookedAt)));
        }
        writes.execute();
    }

    private static void write(BulkOperations writes, Alike what, List<AnnouncedAccess> those, Instant lookedAt) {
        writes.updateMulti(query(where("_id").in(those.stream().map(AnnouncedAccess::membership).toList())),
                new Update().set("member", what.member())
                    .set(AnnouncedAccess.VERDICT, what.verdict())
                    .set("restrictions", those.getFirst().keptTo())
                    .set(AnnouncedAccess.GROUPS, List.copyOf(what.groups()))
                    .set("lookedAt", Date.from(lookedAt))
                    .inc("version", 1L)
                    .unset("permissions")
                    .unset("refusals"));
    }

    /// What several memberships come to say.
    private record Alike(boolean member, String verdict, Map<String, Set<String>> restrictions, Set<String> groups) {
    }

}
