package dev.kontor.documents.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.document.Row;
import dev.kontor.platform.paging.CursorScope;

/// A field that lists can be sorted by, how its value stands in a cursor, and what decides among rows that share it: the
/// order of an index. The last is always the number, which is unique within a company and kind.
enum SortField {

    ISSUED_ON("issuedOn"), NUMBER("number"), GROSS_TOTAL("grossTotal"), STATUS("status"), DUE_ON("dueOn"),
    VALID_UNTIL("validUntil"), ENDS_BY("endsBy"), COMMISSION("commission");

    private static final String NONE = "";

    private final String word;

    SortField(String word) {
        this.word = word;
    }

    static Optional<SortField> of(String word) {
        return List.of(values()).stream().filter(field -> field.word.equals(word)).findFirst();
    }

    String word() {
        return this.word;
    }

    /// Under which it lies; case does not count for a commission.
    String stored() {
        return this == COMMISSION ? "commissionWord" : this.word;
    }

    /// This field and those that decide among its equals, each with whether it runs the
    /// same way.
    List<Step> steps() {
        return switch (this) {
            case NUMBER -> List.of(new Step(NUMBER, true));
            case ISSUED_ON, GROSS_TOTAL, DUE_ON, VALID_UNTIL, ENDS_BY ->
                List.of(new Step(this, true), new Step(NUMBER, true));
            // within a status or a commission the newest first
            case STATUS, COMMISSION ->
                List.of(new Step(this, true), new Step(ISSUED_ON, false), new Step(NUMBER, false));
        };
    }

    /// Whether a row may lack it; such rows stand before all others when it rises.
    boolean mayLack() {
        return this == GROSS_TOTAL || this == DUE_ON || this == VALID_UNTIL;
    }

    boolean isOf(DocumentKind kind) {
        return switch (this) {
            case DUE_ON -> DirectFilter.WITH_DUE_DATE.contains(kind);
            case VALID_UNTIL -> DirectFilter.WITH_DECISION.contains(kind);
            case ENDS_BY -> DirectFilter.WITH_TERM.contains(kind);
            case COMMISSION -> DirectFilter.WITH_COMMISSION.contains(kind);
            default -> true;
        };
    }

    String write(Row row) {
        var value = Objects.toString(row.bson().get(this.word), NONE);
        return this == COMMISSION ? value.toLowerCase(Locale.ROOT) : value;
    }

    /// The value as it is stored; null for a row that has none.
    @Nullable Object read(String value) {
        if (mayLack() && value.equals(NONE)) {
            return null;
        }
        try {
            return switch (this) {
                case ISSUED_ON, DUE_ON, VALID_UNTIL, ENDS_BY -> LocalDate.parse(value).toString();
                case NUMBER, COMMISSION -> value;
                case STATUS -> DocumentStatus.valueOf(value).name();
                case GROSS_TOTAL -> Decimal128.parse(value);
            };
        }
        catch (DateTimeException | IllegalArgumentException forged) {
            throw CursorScope.invalid("after");
        }
    }

    /// Smaller than every value of this field that can be stored.
    Object least() {
        return this == GROSS_TOTAL ? Decimal128.NEGATIVE_INFINITY : NONE;
    }

    record Step(SortField field, boolean sameWay) {
    }

}
