package dev.kontor.documents.cart;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentKind;

/// Puts products into the cart, or lines of a document: a quote (F-072), an order (F-074), a framework contract.
@JsonInclude(JsonInclude.Include.NON_NULL)
record AddToCart(@Nullable @Size(min = 1, max = Cart.MOST_LINES) List<@NotNull @Valid Item> products,
        @Nullable @Valid Source from) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CartAddition", description = "So much of a product.")
    record Item(@NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String product,
            @Schema(description = "Decimal string; the least that can be ordered when absent.",
                    example = "37.5") @Nullable @Size(min = 1, max = 24) String quantity,
            @Nullable @Size(max = 2000) String note) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CartSource", description = "A document to order from.")
    record Source(@Schema(description = "quotes, orders or framework-contracts.") @NotNull DocumentKind kind,
            @NotBlank @Size(max = 60) String number,
            @Schema(description = "Without any, all of its lines, with their quantities; of a framework contract what is left of them.") @Nullable @Size(
                    min = 1, max = Cart.MOST_LINES) List<@NotNull @Valid Line> lines) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CartSourceLine", description = "A line of the document.")
    record Line(@Min(1) @Max(999_999) int position, @Schema(description = "Decimal string; the line's own when absent.",
            example = "10") @Nullable @Size(max = 24) String quantity) {
    }

}
