package dev.kontor.documents.list;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentSummary;
import dev.kontor.documents.document.Freshness;
import dev.kontor.documents.document.Row;
import dev.kontor.platform.paging.Page;

/// Some rows of a list, the way to the following ones, and how fresh they are.
@Schema(description = "Some rows of a list, the way to the following ones, and how fresh they are.")
record DocumentPage(List<DocumentSummary> items, @Schema(
        description = "To be sent as `after` with the same filters and sort; null on the last page.") @Nullable String next,
        @Schema(description = "Time of the newest ERP event among these rows; null when there are none.") @Nullable Instant asOf) {

    static DocumentPage of(Page<Row> page) {
        return new DocumentPage(page.items().stream().map(DocumentSummary::of).toList(), page.next(),
                Freshness.of(page.items()));
    }

}
