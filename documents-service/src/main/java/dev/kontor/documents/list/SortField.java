package dev.kontor.documents.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Row;
import dev.kontor.platform.paging.CursorScope;

/// A field that lists can be sorted by, and how its value stands in a cursor.
enum SortField {

    ISSUED_ON("issuedOn"), NUMBER("number"), GROSS_TOTAL("grossTotal");

    private static final String NONE = "";

    private final String word;

    SortField(String word) {
        this.word = word;
    }

    String word() {
        return this.word;
    }

    String write(Row row) {
        return Objects.toString(row.bson().get(this.word), NONE);
    }

    /// The value as it is stored; null for a row that has none.
    @Nullable Object read(String value) {
        try {
            return switch (this) {
                case ISSUED_ON -> LocalDate.parse(value).toString();
                case NUMBER -> value;
                case GROSS_TOTAL -> value.equals(NONE) ? null : Decimal128.parse(value);
            };
        }
        catch (DateTimeException | NumberFormatException forged) {
            throw CursorScope.invalid("after");
        }
    }

}
