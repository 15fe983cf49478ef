package dev.kontor.documents.quotedecision;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What a customer wants otherwise on one line of a quote.
@Schema(name = "QuoteLineNote")
record LineNote(@Schema(description = "Of the quote's line.") @Min(1) @Max(999_999) int position,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String note) {

    LineNote stripped() {
        return new LineNote(this.position, this.note.strip());
    }

}
