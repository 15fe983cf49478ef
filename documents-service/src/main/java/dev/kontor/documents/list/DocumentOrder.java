package dev.kontor.documents.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.document.Row;
import dev.kontor.documents.list.SortField.Step;
import dev.kontor.platform.paging.Cursor;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// What a list is sorted by, and which way. Rows that are equal in it are told apart by further fields, of which the last
/// is the number, so that every row has exactly one place.
record DocumentOrder(SortField field, Direction direction) {

    static final DocumentOrder NEWEST_FIRST = new DocumentOrder(SortField.ISSUED_ON, Direction.DESC);

    static final List<String> WORDS = Stream.of(SortField.values())
        .flatMap(field -> Stream.of("-" + field.word(), field.word()))
        .toList();

    static Optional<DocumentOrder> of(String text) {
        var direction = text.startsWith("-") ? Direction.DESC : Direction.ASC;
        return SortField.of(text.startsWith("-") ? text.substring(1) : text)
            .map(field -> new DocumentOrder(field, direction));
    }

    Sort sort() {
        return Sort
            .by(this.field.steps().stream().map(step -> new Sort.Order(way(step), step.field().stored())).toList());
    }

    int values() {
        return this.field.steps().size();
    }

    Cursor at(Row row) {
        return Cursor.at(this.field.steps().stream().map(step -> step.field().write(row)).toArray());
    }

    /// What follows a position, as ranges to be read one after the other: the rows that
    /// are equal in all fields but the
    /// last and beyond in that, then those equal in fewer, and those without a value
    /// where the direction puts them
    /// last. A range each, rather than an `or` of them, lets MongoDB seek to the first
    /// row and read no other, however
    /// many rows share a day.
    List<Criteria> after(@Nullable Cursor position) {
        if (position == null) {
            return List.of(new Criteria());
        }
        var steps = this.field.steps();
        var ranges = new ArrayList<Criteria>();
        for (int last = steps.size() - 1; last >= 0; last--) {
            var equal = new ArrayList<Criteria>();
            for (int i = 0; i < last; i++) {
                equal.add(where(steps.get(i).field().stored()).is(value(steps.get(i), position.get(i))));
            }
            beyond(steps.get(last), value(steps.get(last), position.get(last)))
                .map(range -> equal.isEmpty() ? range : and(equal, range))
                .forEach(ranges::add);
        }
        return ranges;
    }

    private static Criteria and(List<Criteria> equal, Criteria range) {
        return new Criteria().andOperator(Stream.concat(equal.stream(), Stream.of(range)).toList());
    }

    private Stream<Criteria> beyond(Step step, @Nullable Object value) {
        var field = step.field();
        var descending = way(step).isDescending();
        if (value == null) {
            return descending ? Stream.empty() : Stream.of(where(field.stored()).gte(field.least()));
        }
        var beyond = descending ? where(field.stored()).lt(value) : where(field.stored()).gt(value);
        return descending && field.mayLack() ? Stream.of(beyond, where(field.stored()).isNull()) : Stream.of(beyond);
    }

    private static @Nullable Object value(Step step, String written) {
        return step.field().read(written);
    }

    private Direction way(Step step) {
        return step.sameWay() == this.direction.isAscending() ? Direction.ASC : Direction.DESC;
    }

}
