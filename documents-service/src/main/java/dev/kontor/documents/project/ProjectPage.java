package dev.kontor.documents.project;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Freshness;
import dev.kontor.documents.document.Row;
import dev.kontor.platform.paging.Page;

/// Some projects, the way to the following ones, and how fresh they are.
@Schema(description = "Some projects, the way to the following ones, and how fresh they are.")
record ProjectPage(List<ProjectSummary> items, @Schema(
        description = "To be sent as `after` with the same filters; null on the last page.") @Nullable String next,
        @Schema(description = "Time of the newest ERP event among these rows; null when there are none.") @Nullable Instant asOf) {

    static ProjectPage of(Page<Row> page) {
        return new ProjectPage(page.items().stream().map(ProjectSummary::of).toList(), page.next(),
                Freshness.of(page.items()));
    }

}
