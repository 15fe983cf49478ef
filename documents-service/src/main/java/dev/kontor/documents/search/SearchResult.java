package dev.kontor.documents.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentSummary;
import dev.kontor.documents.document.Freshness;

/// What a search found, and what it did not look through.
@Schema(description = "What a search found: up to 20, exact hits first, then what begins so, then what is found by a line.")
record SearchResult(List<DocumentSummary> items, @Schema(
        description = "Of those that were found by an article or the text of a line and by nothing else.") List<FoundLine> lines,
        @Schema(description = "Kinds that are found by an article only if they follow from nothing or from one of the newest documents with it.") List<DocumentKind> byOrigin,
        @Schema(description = "Whether more articles have these words than were looked for: then more words find more.") boolean moreArticles,
        @Schema(description = "Time of the newest ERP event among these rows; null when there are none.") @Nullable Instant asOf) {

    static SearchResult of(List<Hit> hits, List<DocumentKind> byOrigin, boolean moreArticles) {
        var rows = hits.stream().map(Hit::row).toList();
        return new SearchResult(rows.stream().map(DocumentSummary::of).toList(),
                hits.stream().map(FoundLine::of).flatMap(Optional::stream).toList(), byOrigin, moreArticles,
                Freshness.of(rows));
    }

}
