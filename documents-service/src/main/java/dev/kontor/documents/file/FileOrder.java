package dev.kontor.documents.file;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.data.domain.Sort;

import dev.kontor.documents.document.Row;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;

/// What a list of files is sorted by; what is equal in it comes by id.
enum FileOrder {

    NEWEST_FIRST("-changedAt", "asOf", false), OLDEST_FIRST("changedAt", "asOf", true),
    BY_TITLE("title", "titleWord", true), BY_TITLE_BACKWARDS("-title", "titleWord", false);

    static final Map<String, FileOrder> WORDS = words();

    private final String word;

    private final String field;

    private final boolean rising;

    FileOrder(String word, String field, boolean rising) {
        this.word = word;
        this.field = field;
        this.rising = rising;
    }

    static Optional<FileOrder> of(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    Sort sort() {
        return Sort.by(this.rising ? Sort.Direction.ASC : Sort.Direction.DESC, this.field, "_id");
    }

    Cursor at(Row row) {
        var value = this.field.equals("asOf") ? Long.toString(row.moment("asOf").toEpochMilli()) : row.text(this.field);
        return Cursor.at(value, row.text("id"));
    }

    String field() {
        return this.field;
    }

    boolean isRising() {
        return this.rising;
    }

    /// A value of the field as a cursor has it.
    Object value(String written) {
        if (!this.field.equals("asOf")) {
            return written;
        }
        try {
            return Date.from(Instant.ofEpochMilli(Long.parseLong(written)));
        }
        catch (NumberFormatException forged) {
            throw CursorScope.invalid("after");
        }
    }

    private static Map<String, FileOrder> words() {
        var words = new LinkedHashMap<String, FileOrder>();
        Stream.of(values()).forEach(order -> words.put(order.word, order));
        return words;
    }

}
