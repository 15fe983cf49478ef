package dev.kontor.documents.list;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Totals;

/// How many documents a filter finds. Counting ends at a cap, so that it costs the same for the largest company.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How many documents a filter finds, counted up to a cap.")
record DocumentCount(@Schema(description = "At most 1000.") int count,
        @Schema(description = "True when there are more than that.") boolean capped,
        @Schema(description = "Sums per currency of those that have amounts; absent when capped.") @Nullable List<Totals> totals) {
}
