package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.document.Row;

/// A line of a document that can be ordered from, as it is now.
///
/// @param binding whether the supplier stands by its price today
/// @param remaining of a framework contract: what can still be called off, less what is on its way to the ERP
public record SourceLine(Follow place, @Nullable String product, String description, String unit, BigDecimal quantity,
        @Nullable BigDecimal unitPrice, @Nullable BigDecimal netAmount, String currency, boolean binding,
        @Nullable BigDecimal remaining) {

    /// From what one can order at all.
    static final Set<DocumentKind> KINDS = Set.of(DocumentKind.QUOTE, DocumentKind.ORDER,
            DocumentKind.FRAMEWORK_CONTRACT);

    static SourceLine of(Row document, Row line, LocalDate today) {
        var kind = document.kind();
        var quantity = line.amount("quantity");
        var used = line.amountOrNull("usedQuantity");
        return new SourceLine(new Follow(kind, document.text("number"), line.number("position")),
                line.textOrNull("product"), line.text("description"), line.text("unit"), quantity,
                line.amountOrNull("unitPrice"), line.amountOrNull("netAmount"), document.text("currency"),
                isBinding(document, today), (kind != DocumentKind.FRAMEWORK_CONTRACT) ? null
                        : quantity.subtract((used == null) ? BigDecimal.ZERO : used).max(BigDecimal.ZERO));
    }

    /// Until the end of its last day, by the supplier's calendar. An order binds nobody
    /// to
    /// its prices again.
    static boolean isBinding(Row document, LocalDate today) {
        return switch (document.kind()) {
            case QUOTE -> document.status() == DocumentStatus.OPEN && document.textOrNull("decided") == null
                    && isInTerm(document, today);
            case FRAMEWORK_CONTRACT -> document.status() == DocumentStatus.ACTIVE && isInTerm(document, today);
            default -> false;
        };
    }

    private static boolean isInTerm(Row document, LocalDate today) {
        var from = document.dateOrNull("validFrom");
        var until = document.dateOrNull("validUntil");
        return (from == null || !today.isBefore(from)) && (until == null || !today.isAfter(until));
    }

    /// A quote is ordered once; of a framework contract less remains.
    SourceLine less(BigDecimal onTheWay) {
        var ordered = this.place.kind() == DocumentKind.QUOTE && onTheWay.signum() > 0;
        return new SourceLine(this.place, this.product, this.description, this.unit, this.quantity, this.unitPrice,
                this.netAmount, this.currency, this.binding && !ordered,
                (this.remaining == null) ? null : this.remaining.subtract(onTheWay).max(BigDecimal.ZERO));
    }

}
