package dev.kontor.documents.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.erp.ProductGroups;
import dev.kontor.platform.access.CompanyAccess;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// What a member sees: what its access is kept to (F-030). All of it holds.
///
/// That all groups of a document are among those of a member, no index can tell. But documents share few sets of groups:
/// those of the company are read from the index, one key each, and the member's among them are asked for. That index
/// holds every field of the lists, so they read no document that they do not show (decision 0100).
final class Visible {

    /// What these find is little, and of that a pattern tells what is seen.
    private static final Set<String> LITTLE = Set.of(DocumentIndexes.BY_NUMBER, DocumentIndexes.BY_ORIGIN,
            DocumentIndexes.BY_PORTAL_ID);

    /// These hold the set, and so tell it themselves.
    private static final Set<String> WITH_SETS = Set.of(DocumentIndexes.BY_WORD, DocumentIndexes.BY_PRODUCT,
            DocumentIndexes.BY_PRODUCT_OF_FIRST, DocumentIndexes.BY_END);

    private final Different different;

    private final CompanyAccess access;

    private final Map<DocumentKind, List<String>> sets = new HashMap<>();

    Visible(MongoOperations mongo, CompanyAccess access) {
        this.different = new Different(mongo, access.company());
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
        var index = wanted.index();
        if (index == null || !LITTLE.contains(index)) {
            var seen = sets(groups, wanted.kinds());
            if (seen.isEmpty()) {
                return new Selection(wanted.kinds(), List.of(nothing()), null);
            }
            if (seen.size() * wanted.kinds().size() <= Different.MOST) {
                return wanted.and(where("productGroups").in(seen))
                    .by(index != null && WITH_SETS.contains(index) ? index : DocumentIndexes.BY_PRODUCT_GROUPS);
            }
        }
        return wanted.and(where("productGroups").regex(ProductGroups.allAmong(groups)));
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
        return this.different.values(kind, "productGroups", where("productGroups").gt(""),
                DocumentIndexes.BY_PRODUCT_GROUPS, Integer.MAX_VALUE);
    }

    private static Criteria nothing() {
        return where("company").in(List.of());
    }

}
