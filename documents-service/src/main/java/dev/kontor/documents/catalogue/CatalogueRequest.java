package dev.kontor.documents.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.parameters.Parameters;
import dev.kontor.documents.product.Availability;
import dev.kontor.documents.product.ShelfFilter;
import dev.kontor.platform.paging.CursorScope;

/// Which products are asked for, and where their page begins.
record CatalogueRequest(ShelfFilter filter, int size, @Nullable String after) {

    private static final int USUAL_PAGE = 50;

    private static final int SMALLEST_PAGE = 10;

    private static final int LARGEST_PAGE = 200;

    private static final int LONGEST_QUERY = 120;

    private static final int LONGEST_GROUP = 120;

    private static final int MOST_GROUPS = 50;

    private static final Set<String> COUNT = Set.of("q", "group", "service", "availability");

    private static final Set<String> LIST = Set.of("q", "group", "service", "availability", "size", "after");

    static CatalogueRequest ofList(Map<String, List<String>> values) {
        return read(new Parameters(values, LIST));
    }

    static CatalogueRequest ofCount(Map<String, List<String>> values) {
        return read(new Parameters(values, COUNT));
    }

    private static CatalogueRequest read(Parameters parameters) {
        var words = words(parameters.text("q", LONGEST_QUERY));
        var groups = groups(parameters);
        var service = parameters.one("service", CatalogueRequest::yesOrNo, "unknown-value", "true, false");
        var availability = availability(parameters);
        var size = parameters.one("size", CatalogueRequest::size, "out-of-range", SMALLEST_PAGE, LARGEST_PAGE);
        @Nullable String after = parameters.one("after", Optional::of, "invalid-cursor");
        parameters.done();
        var filter = new ShelfFilter(words, groups, service, availability);
        return new CatalogueRequest(filter, (size == null) ? USUAL_PAGE : size,
                (after == null) ? null : scope(filter).open("after", after, 1).get(0));
    }

    CursorScope scope() {
        return scope(this.filter);
    }

    private static CursorScope scope(ShelfFilter filter) {
        return CursorScope.of("products", filter.words(), new TreeSet<>(filter.groups()), filter.service(),
                new TreeSet<>(filter.availability()));
    }

    private static List<String> words(@Nullable String typed) {
        return (typed == null) ? List.of()
                : Arrays.stream(typed.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Set<String> groups(Parameters parameters) {
        var groups = new TreeSet<>(parameters.all("group"));
        if (groups.stream().anyMatch(it -> it.length() > LONGEST_GROUP)) {
            parameters.refuse("group", "too-long", LONGEST_GROUP);
        }
        if (groups.size() > MOST_GROUPS) {
            parameters.refuse("group", "too-many-values", MOST_GROUPS);
        }
        return groups;
    }

    private static Set<Availability> availability(Parameters parameters) {
        var words = new LinkedHashMap<String, Availability>();
        for (var value : Availability.values()) {
            words.put(value.name(), value);
        }
        var availability = EnumSet.noneOf(Availability.class);
        availability.addAll(parameters.many("availability", words));
        return availability;
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> size(String text) {
        return Optional.of(text)
            .filter(it -> it.length() <= 4 && it.chars().allMatch(c -> c >= '0' && c <= '9'))
            .map(Integer::valueOf)
            .filter(it -> it >= SMALLEST_PAGE && it <= LARGEST_PAGE);
    }

}
