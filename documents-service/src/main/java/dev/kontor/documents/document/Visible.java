package dev.kontor.documents.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

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

/// What a member sees: what its access is kept to (F-030). All of it holds.
///
/// That all groups of a document are among those of a member, no index can tell. But documents share few sets of groups:
/// those of the company are read from the index, one key each, and the member's among them are asked for. That index
/// holds every field of the lists, so they read no document that they do not show (decision 0100).
final class Visible {

    /// MongoDB reads so many side by side in order; of more it would sort.
    private static final int MOST_SETS = 150;

    /// What these find is little, and a pattern on their last field, or on the document,
    /// tells what of it is seen.
    private static final Set<String> SELECTIVE = Set.of(DocumentIndexes.BY_NUMBER, DocumentIndexes.BY_WORD,
            DocumentIndexes.BY_PRODUCT, DocumentIndexes.BY_ORIGIN, DocumentIndexes.BY_PORTAL_ID);

    private final MongoOperations mongo;

    private final CompanyAccess access;

    private final Map<DocumentKind, List<String>> sets = new HashMap<>();

    Visible(MongoOperations mongo, CompanyAccess access) {
        this.mongo = mongo;
        this.access = access;
    }

    /// What of these documents the member sees.
    Selection of(Selection wanted) {
        var seen = wanted;
        for (var restriction : this.access.restrictions().entrySet()) {
            seen = narrowed(seen, restriction.getKey(), restriction.getValue());
        }
        return seen;
    }

    /// What is not known here is in doubt no permission: nothing is seen.
    private Selection narrowed(Selection wanted, String dimension, Collection<String> values) {
        if (values.isEmpty()) {
            return wanted.and(nothing());
        }
        return switch (dimension) {
            case "orderer", "unit" -> wanted.and(where(dimension).in(values));
            case "product-group" -> allAmong(values, wanted);
            default -> wanted.and(nothing());
        };
    }

    private Selection allAmong(Collection<String> groups, Selection wanted) {
        if (!isSelective(wanted.index())) {
            var seen = sets(groups, wanted.kinds());
            if (seen.isEmpty()) {
                return new Selection(wanted.kinds(), List.of(nothing()), null);
            }
            if (seen.size() * wanted.kinds().size() <= MOST_SETS) {
                return wanted.and(where("productGroups").in(seen)).by(DocumentIndexes.BY_PRODUCT_GROUPS);
            }
        }
        return wanted.and(where("productGroups").regex(ProductGroups.allAmong(groups)));
    }

    private static boolean isSelective(@Nullable String index) {
        return index != null && SELECTIVE.contains(index);
    }

    /// The sets of groups that the company's documents have and the member sees.
    private Set<String> sets(Collection<String> groups, Set<DocumentKind> kinds) {
        var isSeen = ProductGroups.allAmong(groups).asMatchPredicate();
        var seen = new TreeSet<String>();
        for (var kind : kinds) {
            this.sets.computeIfAbsent(kind, this::read).stream().filter(isSeen).forEach(seen::add);
        }
        return seen;
    }

    private List<String> read(DocumentKind kind) {
        // greater than nothing, which a key tells: that a field exists, only the document
        // does
        var grouped = where("company").is(this.access.company().value())
            .and("kind")
            .is(kind.name())
            .and("productGroups")
            .gt("");
        var distinct = newAggregation(match(grouped), group("productGroups"))
            .withOptions(AggregationOptions.builder().hint(DocumentIndexes.BY_PRODUCT_GROUPS).build());
        return this.mongo.aggregate(distinct, StoredDocument.COLLECTION, Document.class)
            .getMappedResults()
            .stream()
            .map(set -> set.getString("_id"))
            .toList();
    }

    private static Criteria nothing() {
        return where("company").in(List.of());
    }

}
