package dev.kontor.documents.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// As of which ERP event rows are: the newest one that made any of them what it is.
public final class Freshness {

    private Freshness() {
    }

    public static @Nullable Instant of(List<Row> rows) {
        return rows.stream()
            .map(row -> row.momentOrNull("asOf"))
            .flatMap(Stream::ofNullable)
            .max(Comparator.naturalOrder())
            .orElse(null);
    }

}
