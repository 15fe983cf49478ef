package dev.kontor.documents.chain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.chain.Link.DocumentId;
import dev.kontor.documents.chain.Link.Line;
import dev.kontor.documents.chain.Link.Place;
import dev.kontor.documents.document.DocumentKind;

/// How far one line has got, over all documents of a chain.
///
/// A line belongs to the line that it follows from, and so to the first of them. Where the ERP does not say which, it is
/// the only line with the same article in a document that its own refers to; where there are several, or none, it stands
/// for itself.
record LineProgress(@Nullable String product, String description, String unit,
        Map<DocumentKind, BigDecimal> quantities) {

    /// In the order of the documents, and of their lines.
    static List<LineProgress> of(Collection<Link> links) {
        var byKey = new HashMap<DocumentId, Link>();
        links.forEach(link -> byKey.put(link.key(), link));
        var found = new LinkedHashMap<Place, LineProgress>();
        for (var link : links) {
            for (var line : link.lines()) {
                var root = root(new Place(link.key(), line.position()), byKey);
                var first = Objects.requireNonNull(line(root, byKey));
                var progress = found.computeIfAbsent(root, _ -> new LineProgress(first.product(), first.description(),
                        first.unit(), new EnumMap<>(DocumentKind.class)));
                if (link.counts()) {
                    progress.quantities().merge(link.key().kind(), line.quantity(), BigDecimal::add);
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Place root(Place place, Map<DocumentId, Link> links) {
        var seen = new HashSet<Place>();
        var here = place;
        while (seen.add(here)) {
            var before = before(here, links);
            if (before == null) {
                return here;
            }
            here = before;
        }
        // lines that follow from each other in a circle: the ERP's mistake, no reason to
        // stop
        return place;
    }

    private static @Nullable Place before(Place place, Map<DocumentId, Link> links) {
        var line = Objects.requireNonNull(line(place, links));
        var named = line.follows().stream().filter(it -> line(it, links) != null).findFirst();
        return named.isPresent() ? named.get() : onlyOneWithTheSameArticle(place, line, links);
    }

    private static @Nullable Place onlyOneWithTheSameArticle(Place place, Line line, Map<DocumentId, Link> links) {
        if (line.product() == null || !line.follows().isEmpty()) {
            return null;
        }
        var found = new ArrayList<Place>();
        for (var key : nearest(Objects.requireNonNull(links.get(place.document())).references(), links)) {
            for (var other : Objects.requireNonNull(links.get(key)).lines()) {
                if (line.product().equals(other.product())) {
                    found.add(new Place(key, other.position()));
                }
            }
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    /// Of an order and its deliveries, to which an invoice refers, the orders: each line
    /// of a delivery follows from an
    /// order anyway.
    private static List<DocumentId> nearest(Set<DocumentId> references, Map<DocumentId, Link> links) {
        var known = references.stream().filter(links::containsKey).toList();
        var orders = known.stream().filter(key -> key.kind() == DocumentKind.ORDER).toList();
        return orders.isEmpty() ? known : orders;
    }

    private static @Nullable Line line(Place place, Map<DocumentId, Link> links) {
        var link = links.get(place.document());
        return link == null ? null
                : link.lines().stream().filter(it -> it.position() == place.position()).findFirst().orElse(null);
    }

}
