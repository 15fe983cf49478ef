package dev.kontor.documents.overview;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentSummary;

/// How many documents of a kind there are, and the newest of them.
@Schema(description = "How many documents of a kind there are, and the newest of them.")
record KindOverview(DocumentKind kind, @Schema(description = "At most 1000.") int count,
        @Schema(description = "True when there are more than that.") boolean capped,
        @Schema(description = "Up to three, newest first.") List<DocumentSummary> latest,
        @Schema(description = "Time of the newest ERP event among the latest; null when there are none.") @Nullable Instant asOf) {
}
