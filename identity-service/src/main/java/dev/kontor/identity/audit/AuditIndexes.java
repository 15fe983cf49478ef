package dev.kontor.identity.audit;

import java.util.List;

import dev.kontor.platform.migration.Migration;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// For the lists of the audit: one index per filter that narrows most, holding the other filters as well, so that only
/// what is shown is fetched. Entries from before get the words they are now found by.
@Component
class AuditIndexes implements Migration {

    private static final List<String> FILTERS = List.of("company", "person", "kind");

    @Override
    public int version() {
        return 20;
    }

    @Override
    public String description() {
        return "audit by company, person and kind";
    }

    @Override
    public void apply(MongoOperations mongo) {
        var audit = mongo.getCollection(AuditEntry.COLLECTION);
        audit.updateMany(new Document("kind", new Document("$exists", false)), List.of(Document.parse("""
                {$set: {
                  kind: {$first: {$split: ["$subject", "/"]}},
                  company: {$cond: [{$eq: [{$first: {$split: ["$subject", "/"]}}, "membership"]},
                                    {$arrayElemAt: [{$split: ["$subject", "/"]}, 1]}, "$$REMOVE"]}}}""")));
        audit.createIndex(key(List.of()));
        FILTERS.forEach((it) -> audit.createIndex(key(List.of(it))));
    }

    private static Document key(List<String> equal) {
        var key = new Document();
        equal.forEach((it) -> key.append(it, 1));
        key.append("at", -1).append("_id", -1);
        FILTERS.stream().filter((it) -> !equal.contains(it)).forEach((it) -> key.append(it, 1));
        return key;
    }

}
