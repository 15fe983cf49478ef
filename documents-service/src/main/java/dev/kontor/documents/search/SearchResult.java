package dev.kontor.documents.search;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentSummary;

/// What a search found.
@Schema(description = "What a search found: up to 20, exact hits first, then the newest.")
record SearchResult(List<DocumentSummary> items, @Schema(
        description = "Time of the newest ERP event among these rows; null when there are none.") @Nullable Instant asOf) {
}
