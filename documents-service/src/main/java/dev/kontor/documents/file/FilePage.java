package dev.kontor.documents.file;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Row;
import dev.kontor.platform.paging.Page;

/// Some files and the way to the following ones.
@Schema(description = "Some files and the way to the following ones.")
record FilePage(List<FileSummary> items, @Schema(
        description = "To be sent as `after` with the same filters and sort; null on the last page.") @Nullable String next) {

    static FilePage of(Page<Row> page) {
        return new FilePage(page.items().stream().map(FileSummary::of).toList(), page.next());
    }

}
