package dev.kontor.documents.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.parameters.Parameters;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Which files are wanted, in which order, and where their page begins.
record FileFilter(Set<FileCategory> categories, List<String> words, FileOrder order, int size, @Nullable Cursor after) {

    static final int SMALLEST_PAGE = 10;

    static final int USUAL_PAGE = 50;

    static final int LARGEST_PAGE = 200;

    private static final int LONGEST_SEARCH = 60;

    private static final Set<String> KNOWN = Set.of("category", "q", "sort", "size", "after");

    static FileFilter of(Map<String, List<String>> values) {
        var parameters = new Parameters(values, KNOWN);
        var words = new LinkedHashMap<String, FileCategory>();
        Stream.of(FileCategory.values()).forEach(it -> words.put(it.name(), it));
        var categories = EnumSet.noneOf(FileCategory.class);
        categories.addAll(parameters.many("category", words));
        var search = parameters.text("q", LONGEST_SEARCH);
        var order = parameters.one("sort", FileOrder::of, "unknown-value", String.join(", ", FileOrder.WORDS.keySet()));
        var size = parameters.one("size", FileFilter::size, "out-of-range", SMALLEST_PAGE, LARGEST_PAGE);
        @Nullable String after = parameters.one("after", Optional::of, "invalid-cursor");
        parameters.done();
        var filter = new FileFilter(categories,
                search == null ? List.of() : List.of(search.toLowerCase(Locale.ROOT).split("\\s+")),
                Objects.requireNonNullElse(order, FileOrder.NEWEST_FIRST), Objects.requireNonNullElse(size, USUAL_PAGE),
                null);
        return after == null ? filter : new FileFilter(filter.categories, filter.words, filter.order, filter.size,
                filter.scope().open("after", after, 2));
    }

    /// Always by category, as the indexes begin.
    List<Criteria> criteria() {
        var wanted = new ArrayList<Criteria>();
        var categories = this.categories.isEmpty() ? EnumSet.allOf(FileCategory.class) : this.categories;
        wanted.add(where("category").in(categories.stream().map(FileCategory::name).toList()));
        this.words.forEach(word -> wanted.add(where("search").regex(Pattern.quote(word))));
        return wanted;
    }

    /// What follows the page before, as ranges to be read one after the other.
    List<Criteria> ranges() {
        if (this.after == null) {
            return List.of(new Criteria());
        }
        var value = this.order.value(this.after.get(0));
        var id = "FILE/" + this.after.get(1);
        var equal = where(this.order.field()).is(value).and("_id");
        var other = where(this.order.field());
        return this.order.isRising() ? List.of(equal.gt(id), other.gt(value)) : List.of(equal.lt(id), other.lt(value));
    }

    CursorScope scope() {
        return CursorScope.of("files", this.categories, this.words, this.order);
    }

    private static Optional<Integer> size(String text) {
        return Optional.of(text)
            .filter(it -> it.length() <= 4 && it.chars().allMatch(c -> c >= '0' && c <= '9'))
            .map(Integer::valueOf)
            .filter(it -> it >= SMALLEST_PAGE && it <= LARGEST_PAGE);
    }

}
