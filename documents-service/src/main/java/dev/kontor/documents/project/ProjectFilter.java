package dev.kontor.documents.project;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.document.Row;
import dev.kontor.documents.parameters.Parameters;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Which projects are wanted, and where their page begins; the latest begun come first.
record ProjectFilter(@Nullable String number, Set<ProjectStatus> statuses, @Nullable LocalDate from,
        @Nullable LocalDate to, int size, @Nullable Cursor after) {

    private static final int USUAL_PAGE = 50;

    private static final int SMALLEST_PAGE = 10;

    private static final int LARGEST_PAGE = 200;

    private static final int LONGEST_NUMBER = 60;

    private static final Set<String> ALL = Set.of("number", "status", "from", "to");

    private static final Set<String> LIST = Set.of("number", "status", "from", "to", "size", "after");

    static ProjectFilter ofList(Map<String, List<String>> values) {
        return read(new Parameters(values, LIST));
    }

    /// Without a page: all that the filters find.
    static ProjectFilter ofAll(Map<String, List<String>> values) {
        return read(new Parameters(values, ALL));
    }

    private static ProjectFilter read(Parameters parameters) {
        var number = parameters.text("number", LONGEST_NUMBER);
        var words = new LinkedHashMap<String, ProjectStatus>();
        for (var status : ProjectStatus.values()) {
            words.put(status.name(), status);
        }
        var statuses = EnumSet.noneOf(ProjectStatus.class);
        statuses.addAll(parameters.many("status", words));
        var from = parameters.one("from", ProjectFilter::day, "not-a-date");
        var to = parameters.one("to", ProjectFilter::day, "not-a-date");
        if (from != null && to != null && from.isAfter(to)) {
            parameters.refuse("from", "reversed-range");
        }
        var size = parameters.one("size", ProjectFilter::size, "out-of-range", SMALLEST_PAGE, LARGEST_PAGE);
        @Nullable String after = parameters.one("after", Optional::of, "invalid-cursor");
        parameters.done();
        var filter = new ProjectFilter(number, statuses, from, to, size == null ? USUAL_PAGE : size, null);
        return after == null ? filter
                : new ProjectFilter(number, statuses, from, to, filter.size, filter.scope().open("after", after, 2));
    }

    List<Criteria> criteria() {
        var wanted = new ArrayList<Criteria>();
        if (this.number != null) {
            wanted.add(where("number").regex(beginning(this.number)));
        }
        if (!this.statuses.isEmpty()) {
            wanted.add(where("status").in(this.statuses.stream().map(ProjectStatus::name).toList()));
        }
        if (this.from != null) {
            wanted.add(where("startsOn").gte(this.from.toString()));
        }
        if (this.to != null) {
            wanted.add(where("startsOn").lte(this.to.toString()));
        }
        return wanted;
    }

    /// What follows a position: the rest of the day, and earlier days.
    List<Criteria> ranges() {
        if (this.after == null) {
            return List.of(new Criteria());
        }
        var day = day(this.after.get(0)).orElseThrow(() -> CursorScope.invalid("after")).toString();
        return List.of(where("startsOn").is(day).and("number").lt(this.after.get(1)), where("startsOn").lt(day));
    }

    CursorScope scope() {
        return CursorScope.of("projects", this.number, this.statuses, this.from, this.to);
    }

    static Cursor at(Row row) {
        return Cursor.at(row.text("startsOn"), row.text("number"));
    }

    /// As typed or in capitals. A pattern is told by the key; an `or` of two ranges would
    /// read projects to drop them.
    private static Pattern beginning(String number) {
        return Pattern
            .compile("^(?:" + Pattern.quote(number) + "|" + Pattern.quote(number.toUpperCase(Locale.ROOT)) + ")");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == "2026-01-01".length() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        }
        catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> size(String text) {
        return Optional.of(text)
            .filter(it -> it.length() <= 4 && it.chars().allMatch(c -> c >= '0' && c <= '9'))
            .map(Integer::valueOf)
            .filter(it -> it >= SMALLEST_PAGE && it <= LARGEST_PAGE);
    }

}
