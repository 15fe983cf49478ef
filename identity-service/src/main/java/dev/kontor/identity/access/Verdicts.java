package dev.kontor.identity.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.bson.Document;

import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Every verdict that was ever announced, by its name. None is changed or removed, so what was read once is known for
/// good; there are as many as there are different sets of rights.
@Repository
class Verdicts {

    static final String COLLECTION = "accessVerdicts";

    private static final int KNOWN = 20_000;

    private final MongoOperations mongo;

    /// Only what is committed: a transaction that is rolled back takes its verdicts
    /// along.
    private final Cache<String, Verdict> known = Caffeine.newBuilder().maximumSize(KNOWN).build();

    private final Cache<Verdict, String> names = Caffeine.newBuilder().maximumSize(KNOWN).build();

    Verdicts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    String name(Verdict verdict) {
        return this.names.get(verdict, Verdict::name);
    }

    Map<String, Verdict> find(Collection<String> names) {
        read(names);
        return Set.copyOf(names)
            .stream()
            .collect(Collectors.toMap((it) -> it,
                    (it) -> Objects.requireNonNull(this.known.getIfPresent(it), () -> "no verdict " + it)));
    }

    /// Part of the caller's transaction.
    void keep(Map<String, Verdict> verdicts) {
        read(verdicts.keySet());
        var missing = new HashSet<>(verdicts.keySet());
        missing.removeAll(this.known.asMap().keySet());
        if (missing.isEmpty()) {
            return;
        }
        var writes = this.mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
        missing.forEach((name) -> {
            var update = new Update();
            Objects.requireNonNull(verdicts.get(name)).toDocument().forEach(update::setOnInsert);
            writes.upsert(query(where("_id").is(name)), update);
        });
        writes.execute();
    }

    private void read(Collection<String> names) {
        var missing = new HashSet<>(names);
        missing.removeAll(this.known.asMap().keySet());
        if (!missing.isEmpty()) {
            List<Document> found = this.mongo.find(query(where("_id").in(missing)), Document.class, COLLECTION);
            found.forEach((it) -> this.known.put(it.getString("_id"), Verdict.of(it)));
        }
    }

}
