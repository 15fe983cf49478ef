package dev.kontor.identity.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What differs between two stored states, field by field, in words a human can read.
final class Differences {

    /// How things are stored and counted is nobody's concern.
    private static final Set<String> TECHNICAL = Set.of("_id", "_class", "id", "revision");

    private Differences() {
    }

    static List<Change> between(@Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        var old = flat(before);
        var young = flat(after);
        var fields = new LinkedHashSet<>(young.keySet());
        fields.addAll(old.keySet());
        return fields.stream()
            .map((it) -> new Change(it, old.getOrDefault(it, List.of()), young.getOrDefault(it, List.of())))
            .filter((it) -> !it.before().equals(it.after()))
            .toList();
    }

    private static Map<String, List<String>> flat(@Nullable Map<String, ?> state) {
        var fields = new LinkedHashMap<String, List<String>>();
        if (state != null) {
            collect("", state, fields);
        }
        return fields;
    }

    private static void collect(String prefix, Map<String, ?> state, Map<String, List<String>> fields) {
        state.forEach((name, value) -> {
            if (TECHNICAL.contains(name)) {
                return;
            }
            if (value instanceof Map<?, ?> inner) {
                var named = new LinkedHashMap<String, @Nullable Object>();
                inner.forEach((key, it) -> named.put(String.valueOf(key), it));
                collect(prefix + name + ".", named, fields);
            }
            else {
                fields.put(prefix + name, words(value));
            }
        });
    }

    private static List<String> words(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> many -> {
                var words = new ArrayList<String>();
                many.forEach((it) -> words.addAll(words(it)));
                yield words.stream().sorted().toList();
            }
            case Date date -> List.of(date.toInstant().toString());
            default -> List.of(String.valueOf(value));
        };
    }

    /// One field: what was there and what is there now; a value that is not given is an
    /// empty list, a set has all its
    /// members.
    record Change(String field, List<String> before, List<String> after) {
    }

}
