package dev.kontor.documents.export;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// A column of a file: its word, which names its heading, and its value, which is a text, a number or a day.
public record Column<T>(String word, Function<T, @Nullable Object> value) {

}
