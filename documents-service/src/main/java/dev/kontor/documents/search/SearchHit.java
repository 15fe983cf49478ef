package dev.kontor.documents.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentSummary;
import dev.kontor.documents.document.Row;

/// A document that a search found, and on which of its lines.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A document that a search found, and on which of its lines.")
record SearchHit(@JsonUnwrapped DocumentSummary document, @Schema(
        description = "The first line with an article that was looked for; absent where the document was found by its number, commission, reference or subject.") @Nullable FoundLine line) {

    static SearchHit of(Hit hit) {
        return new SearchHit(DocumentSummary.of(hit.row()), hit.line() == null ? null : FoundLine.of(hit.line()));
    }

    /// A line that was found.
    @Schema(description = "A line that was found.")
    record FoundLine(int position, String product, String description) {

        static FoundLine of(Row line) {
            return new FoundLine(line.number("position"), line.text("product"), line.text("description"));
        }

    }

}
