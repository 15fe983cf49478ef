package dev.kontor.identity.rights;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.kontor.platform.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// Restrictions as words of a request or an answer.
final class Restrictions {

    private static final int MOST = 200;

    private static final String VALUE = "[^\\p{Cc}]{1,120}";

    private Restrictions() {
    }

    /// No values are no restriction. The refusal names what is wrong.
    static Map<Dimension, Set<String>> of(GrantsKind kind, @Nullable Map<String, List<String>> words) {
        var restrictions = new EnumMap<Dimension, Set<String>>(Dimension.class);
        if (words == null) {
            return restrictions;
        }
        words.forEach((word, values) -> {
            var field = "restrictions." + word;
            var dimension = Dimension.of(word)
                .filter((_) -> kind == GrantsKind.ACCESS_GROUP)
                .orElseThrow(() -> new InvalidRequestException(field, "unknown-value", Dimension.words()));
            if (!values.isEmpty()) {
                restrictions.put(dimension, values(field, values));
            }
        });
        return restrictions;
    }

    private static Set<String> values(String field, List<String> values) {
        if (values.size() > MOST) {
            throw new InvalidRequestException(field, "too-long", MOST);
        }
        var read = new TreeSet<String>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value.isBlank() || !value.matches(VALUE)) {
                throw new InvalidRequestException(field + "[" + i + "]", "invalid-value");
            }
            read.add(value.strip());
        }
        return read;
    }

    /// As the audit keeps them.
    static List<String> lines(Map<Dimension, Set<String>> restrictions) {
        return words(restrictions).entrySet()
            .stream()
            .map((it) -> it.getKey() + ": " + String.join(", ", it.getValue()))
            .toList();
    }

    static Map<String, List<String>> words(Map<Dimension, Set<String>> restrictions) {
        var words = new TreeMap<String, List<String>>();
        restrictions.forEach((dimension, values) -> words.put(dimension.word(), values.stream().sorted().toList()));
        return words;
    }

}
