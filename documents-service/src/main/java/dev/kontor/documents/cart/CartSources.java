package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.kontor.documents.cart.OrdersOnTheWay.Source;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.Row;
import dev.kontor.documents.document.SupplierDay;
import dev.kontor.platform.access.CompanyAccess;

/// The documents that a member may order from, line by line. One that it may not see is as good as none.
@Component
class CartSources {

    private final Documents documents;

    private final OrdersOnTheWay onTheWay;

    private final SupplierDay day;

    CartSources(Documents documents, OrdersOnTheWay onTheWay, SupplierDay day) {
        this.documents = documents;
        this.onTheWay = onTheWay;
        this.day = day;
    }

    /// All lines of a document; nothing when the member sees no such one.
    Optional<List<SourceLine>> lines(CompanyAccess access, DocumentKind kind, String number) {
        return row(access, kind, number).map(it -> lines(access, List.of(it)));
    }

    /// The lines that these places name, and others of the same documents.
    Map<Follow, SourceLine> byPlace(CompanyAccess access, Collection<Follow> places) {
        var rows = new ArrayList<Row>();
        var known = new LinkedHashSet<String>();
        for (var place : places) {
            if (place.kind() != DocumentKind.ORDER && known.add(place.kind() + "/" + place.number())) {
                row(access, place.kind(), place.number()).ifPresent(rows::add);
            }
        }
        var lines = new HashMap<Follow, SourceLine>();
        lines(access, rows).forEach(it -> lines.put(it.place(), it));
        return lines;
    }

    private Optional<Row> row(CompanyAccess access, DocumentKind kind, String number) {
        return (SourceLine.KINDS.contains(kind) && access.allows(kind.permission()))
                ? this.documents.within(access).one(kind, number) : Optional.empty();
    }

    private List<SourceLine> lines(CompanyAccess access, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var today = this.day.today();
        var going = this.onTheWay.from(access.company(), rows.stream().map(CartSources::source).toList());
        return rows.stream()
            .flatMap(row -> row.rows("lines").stream().map(line -> SourceLine.of(row, line, today)))
            .map(it -> it.less(going.getOrDefault(it.place(), BigDecimal.ZERO)))
            .toList();
    }

    private static Source source(Row row) {
        var asOf = row.momentOrNull("asOf");
        return new Source(row.kind(), row.text("number"), (asOf == null) ? Instant.EPOCH : asOf);
    }

}
