package dev.kontor.documents.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/// A stored object, read field by field. The shape is described where it is written, at
/// [dev.kontor.documents.erp.StoredDocument].
public record Row(Document bson) {

    public String text(String field) {
        return this.bson.getString(field);
    }

    public @Nullable String textOrNull(String field) {
        return this.bson.getString(field);
    }

    public @Nullable List<String> textsOrNull(String field) {
        return this.bson.getList(field, String.class);
    }

    public List<String> texts(String field) {
        return this.bson.getList(field, String.class, List.of());
    }

    public int number(String field) {
        return this.bson.getInteger(field);
    }

    public @Nullable Integer numberOrNull(String field) {
        return this.bson.getInteger(field);
    }

    /// Of the ERP's document; the newest wins.
    public long version() {
        return this.bson.getLong("version");
    }

    public BigDecimal amount(String field) {
        return this.bson.get(field, Decimal128.class).bigDecimalValue();
    }

    public @Nullable BigDecimal amountOrNull(String field) {
        return this.bson.get(field) == null ? null : amount(field);
    }

    /// Read by position: days are stored in one form, and a page of a list has some
    /// hundred of them.
    public LocalDate date(String field) {
        var day = text(field);
        return LocalDate.of(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
    }

    private static int digits(String day, int from, int to) {
        return Integer.parseInt(day, from, to, 10);
    }

    public @Nullable LocalDate dateOrNull(String field) {
        return this.bson.get(field) == null ? null : date(field);
    }

    public @Nullable Instant momentOrNull(String field) {
        @Nullable Date date = this.bson.getDate(field);
        return date == null ? null : date.toInstant();
    }

    public Instant moment(String field) {
        return this.bson.getDate(field).toInstant();
    }

    public DocumentKind kind() {
        return DocumentKind.valueOf(text("kind"));
    }

    public DocumentStatus status() {
        return DocumentStatus.valueOf(text("status"));
    }

    public @Nullable Channel channelOrNull() {
        return this.bson.get("channel") == null ? null : Channel.valueOf(text("channel"));
    }

    public @Nullable Row rowOrNull(String field) {
        @Nullable Document inner = this.bson.get(field, Document.class);
        return inner == null ? null : new Row(inner);
    }

    public List<Row> rows(String field) {
        return this.bson.getList(field, Document.class, List.of()).stream().map(Row::new).toList();
    }

}
