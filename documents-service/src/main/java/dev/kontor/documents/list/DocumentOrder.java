package dev.kontor.documents.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.document.Row;
import dev.kontor.platform.paging.Cursor;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// What a list is sorted by, and which way. Rows that are equal in it are sorted by number, which is unique within a
/// company and kind, so that every row has exactly one place.
record DocumentOrder(SortField field, Direction direction) {

    static final DocumentOrder NEWEST_FIRST = new DocumentOrder(SortField.ISSUED_ON, Direction.DESC);

    static final List<String> WORDS = Stream.of(SortField.values())
        .flatMap(field -> Stream.of("-" + field.word(), field.word()))
        .toList();

    static Optional<DocumentOrder> of(String text) {
        var direction = text.startsWith("-") ? Direction.DESC : Direction.ASC;
        var word = text.startsWith("-") ? text.substring(1) : text;
        return Stream.of(SortField.values())
            .filter(field -> field.word().equals(word))
            .map(field -> new DocumentOrder(field, direction))
            .findFirst();
    }

    Sort sort() {
        return Sort.by(this.direction, this.field.word()).and(Sort.by(this.direction, "number"));
    }

    Cursor at(Row row) {
        return Cursor.at(this.field.write(row), row.text("number"));
    }

    /// What follows a position, as ranges to be read one after the other: the rows that
    /// are equal in the field, those
    /// beyond, and those without a value where the direction puts them last. A range
    /// each, rather than an `or` of them,
    /// lets MongoDB seek to the first row and read no other, however many rows share a
    /// day.
    List<Criteria> after(@Nullable Cursor position) {
        if (position == null) {
            return List.of(new Criteria());
        }
        if (this.field == SortField.NUMBER) {
            return List.of(beyond("number", position.get(1)));
        }
        var value = this.field.read(position.get(0));
        var equal = new Criteria().andOperator(where(this.field.word()).is(value), beyond("number", position.get(1)));
        return Stream.concat(Stream.of(equal), beyond(value)).toList();
    }

    private Stream<Criteria> beyond(@Nullable Object value) {
        if (value == null) {
            return this.direction.isDescending() ? Stream.empty() : Stream.of(withValue());
        }
        var beyond = beyond(this.field.word(), value);
        return this.field == SortField.GROSS_TOTAL && this.direction.isDescending()
                ? Stream.of(beyond, where(this.field.word()).isNull()) : Stream.of(beyond);
    }

    private Criteria withValue() {
        return where(this.field.word()).gte(Decimal128.NEGATIVE_INFINITY);
    }

    private Criteria beyond(String field, Object value) {
        return this.direction.isDescending() ? where(field).lt(value) : where(field).gt(value);
    }

}
