package dev.kontor.documents.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOptions;
import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.erp.ProductGroups;
import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.access.CompanyAccess;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Which of a company's documents a member sees: what its access is kept to, as criteria (F-030). All of them hold.
///
/// That all groups of a document are among those of a member, no index can tell. But documents share few sets of groups:
/// those of the company are read from the index, one key each, and the member's among them are asked for (decision 0097).
final class Visible {

    /// MongoDB reads so many side by side in order; of more it would sort.
    private static final int MOST_SETS = 150;

    private final MongoOperations mongo;

    private final CompanyAccess access;

    private final Map<DocumentKind, List<String>> sets = new HashMap<>();

    Visible(MongoOperations mongo, CompanyAccess access) {
        this.mongo = mongo;
        this.access = access;
    }

    List<Criteria> of(Selection selection) {
        return this.access.restrictions()
            .entrySet()
            .stream()
            .map(it -> criterion(it.getKey(), it.getValue(), selection))
            .toList();
    }

    /// What is not known here is in doubt no permission: nothing is seen.
    private Criteria criterion(String dimension, Collection<String> values, Selection selection) {
        if (values.isEmpty()) {
            return nothing();
        }
        return switch (dimension) {
            case "orderer", "unit" -> where(dimension).in(values);
            case "product-group" -> allAmong(values, selection);
            default -> nothing();
        };
    }

    /// A filter with an index of its own finds little, of which a pattern tells the
    /// member's.
    private Criteria allAmong(Collection<String> groups, Selection selection) {
        if (selection.kinds().size() == 1 && selection.index() == null) {
            var all = this.sets.computeIfAbsent(selection.kinds().iterator().next(), this::read);
            var seen = all.stream().filter(ProductGroups.allAmong(groups).asMatchPredicate()).toList();
            if (seen.size() <= MOST_SETS) {
                return where("productGroups").in(seen);
            }
        }
        return where("productGroups").regex(ProductGroups.allAmong(groups));
    }

    private List<String> read(DocumentKind kind) {
        // greater than nothing, which a key tells: that a field exists, only the document
        // does
        var grouped = where("company").is(this.access.company().value())
            .and("kind")
            .is(kind.name())
            .and("productGroups")
            .gt("");
        var sets = newAggregation(match(grouped), group("productGroups"))
            .withOptions(AggregationOptions.builder().hint(DocumentIndexes.BY_PRODUCT_GROUPS).build());
        return this.mongo.aggregate(sets, StoredDocument.COLLECTION, Document.class)
            .getMappedResults()
            .stream()
            .map(set -> set.getString("_id"))
            .toList();
    }

    private static Criteria nothing() {
        return where("company").in(List.of());
    }

}
