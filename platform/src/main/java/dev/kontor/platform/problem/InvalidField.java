package dev.kontor.platform.problem;

import java.util.List;

/// One thing wrong with a request: the field as the caller wrote it, and a stable word. The text is found in the
/// message bundles under `field.<code>`.
public record InvalidField(String field, String code, List<Object> arguments) {

    public InvalidField(String field, String code, Object... arguments) {
        this(field, code, List.of(arguments));
    }

}
