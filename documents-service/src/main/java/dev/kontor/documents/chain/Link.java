package dev.kontor.documents.chain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.document.Row;

/// A document of a chain, reduced to what links it and what it counts.
record Link(DocumentId key, DocumentStatus status, Set<DocumentId> references, List<Line> lines) {

    static Link of(Row row) {
        return new Link(new DocumentId(row.kind(), row.text("number")), row.status(), keys(row.rows("references")),
                row.rows("lines").stream().map(Line::of).toList());
    }

    /// What was cancelled or rejected, and what has not left yet, is part of the chain
    /// and
    /// counts nothing.
    boolean counts() {
        return switch (this.status) {
            case CANCELLED, REJECTED, PLANNED -> false;
            default -> true;
        };
    }

    private static Set<DocumentId> keys(List<Row> rows) {
        return rows.stream()
            .flatMap(row -> DocumentKind.of(row.text("kind"))
                .map(kind -> new DocumentId(kind, row.text("number")))
                .stream())
            .collect(Collectors.toUnmodifiableSet());
    }

    /// A document.
    record DocumentId(DocumentKind kind, String number) {
    }

    /// A line of a document.
    record Place(DocumentId document, int position) {
    }

    record Line(int position, @Nullable String product, String description, BigDecimal quantity, String unit,
            List<Place> follows) {

        static Line of(Row row) {
            return new Line(row.number("position"), row.textOrNull("product"), row.text("description"),
                    row.amount("quantity"), row.text("unit"),
                    row.rows("follows")
                        .stream()
                        .flatMap(it -> DocumentKind.of(it.text("kind"))
                            .map(kind -> new Place(new DocumentId(kind, it.text("number")), it.number("position")))
                            .stream())
                        .toList());
        }

    }

}
