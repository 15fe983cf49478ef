package dev.kontor.documents.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;

/// The parameters of a request, read one by one. Nothing is thrown before all were looked at, so that the caller learns
/// of every mistake at once. A parameter without a value counts as not given, as forms send it.
public final class Parameters {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /// What no parameter is longer than; it also keeps long values out of patterns and
    /// error texts.
    private static final int LONGEST = 2000;

    private final Map<String, List<String>> values;

    private final List<InvalidField> mistakes = new ArrayList<>();

    public Parameters(Map<String, List<String>> values, Set<String> known) {
        this.values = values;
        values.keySet()
            .stream()
            .filter(name -> !known.contains(name))
            .sorted()
            .forEach(name -> refuse(name.substring(0, Math.min(name.length(), 60)), "unknown-parameter"));
    }

    public List<String> all(String name) {
        return this.values.getOrDefault(name, List.of())
            .stream()
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
    }

    /// A value that may be given once, read by a function that finds nothing in what it
    /// cannot read.
    public <T> @Nullable T one(String name, Function<String, Optional<T>> reader, String mistake, Object... arguments) {
        var given = all(name);
        if (given.isEmpty()) {
            return null;
        }
        if (given.size() > 1) {
            refuse(name, "repeated");
            return null;
        }
        return read(name, given.getFirst(), reader, mistake, arguments);
    }

    /// A text of at most so many characters. What is wrong with it is remembered, so it
    /// may be used up to [#done].
    public @Nullable String text(String name, int longest) {
        @Nullable String text = one(name, Optional::of, "invalid-value");
        if (text != null && text.length() > longest) {
            refuse(name, "too-long", longest);
        }
        else if (text != null && CONTROL.matcher(text).find()) {
            refuse(name, "invalid-characters");
        }
        return text;
    }

    /// Every value that was given, each known by one of the words.
    public <T> List<T> many(String name, Map<String, T> words) {
        return all(name).stream()
            .<@Nullable T>map(value -> read(name, value, it -> Optional.ofNullable(words.get(it)), "unknown-value",
                    String.join(", ", words.keySet())))
            .flatMap(Stream::ofNullable)
            .distinct()
            .toList();
    }

    public void refuse(String name, String mistake, Object... arguments) {
        var error = new InvalidField(name, mistake, arguments);
        if (!this.mistakes.contains(error)) {
            this.mistakes.add(error);
        }
    }

    public void done() {
        if (!this.mistakes.isEmpty()) {
            throw new InvalidRequestException(this.mistakes);
        }
    }

    private <T> @Nullable T read(String name, String value, Function<String, Optional<T>> reader, String mistake,
            Object... arguments) {
        if (value.length() > LONGEST) {
            refuse(name, "too-long", LONGEST);
            return null;
        }
        var read = reader.apply(value);
        if (read.isEmpty()) {
            refuse(name, mistake, arguments);
        }
        return read.orElse(null);
    }

}
