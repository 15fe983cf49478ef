package dev.kontor.documents.cart;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.kontor.documents.document.DocumentKind;

/// A line of a document that something is ordered from.
@Schema(description = "A line of a document that something is ordered from: of a quote, an order or a framework contract.")
public record Follow(@NotNull DocumentKind kind,
        @NotNull @Size(min = 1, max = 60) @Pattern(regexp = "[^\\p{Cc}]*") String number,
        @Min(1) @Max(999_999) int position) {

}
