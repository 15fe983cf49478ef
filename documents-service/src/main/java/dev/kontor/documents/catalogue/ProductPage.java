package dev.kontor.documents.catalogue;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Some products, the way to the following ones, and how fresh they are.
@Schema(description = "Some products, the way to the following ones, and how fresh they are.")
record ProductPage(List<ProductSummary> items, @Schema(
        description = "To be sent as `after` with the same filters; null on the last page.") @Nullable String next,
        @Schema(description = "Time of the newest ERP event among these rows; null when there are none.") @Nullable Instant asOf) {
}
