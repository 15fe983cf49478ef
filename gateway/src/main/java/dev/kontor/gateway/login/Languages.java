package dev.kontor.gateway.login;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/// The languages that the login page speaks.
final class Languages {

    private static final Set<String> KNOWN = Set.of("de", "en", "ro", "da");

    private Languages() {
    }

    static @Nullable String known(@Nullable String language) {
        return (language != null && KNOWN.contains(language)) ? language : null;
    }

}
