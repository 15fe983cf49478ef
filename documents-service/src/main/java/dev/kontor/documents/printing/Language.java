package dev.kontor.documents.printing;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.kontor.platform.problem.InvalidRequestException;

/// The language that a paper is wanted in.
public final class Language {

    private static final List<String> SPOKEN = List.of("de", "en", "ro", "da");

    private Language() {
    }

    /// The one that is named, else the reader's.
    public static Locale of(@Nullable String named, Locale reader) {
        if (named == null) {
            return reader;
        }
        if (!SPOKEN.contains(named)) {
            throw new InvalidRequestException("language", "unknown-value", String.join(", ", SPOKEN));
        }
        return Locale.of(named);
    }

}
