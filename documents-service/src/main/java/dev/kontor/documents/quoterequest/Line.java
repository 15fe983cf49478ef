package dev.kontor.documents.quoterequest;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Something a customer wants a price for: a product, or what he describes in words.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QuoteRequestLine", description = "A product, or what the customer describes in words.")
record Line(
        @Schema(description = "Article code of the supplier; absent where the customer describes it.") @Nullable @Size(
                max = 60) @Pattern(regexp = "[^\\s\\p{Cc}]+( [^\\s\\p{Cc}]+)*") String product,
        @NotBlank @Size(max = 500) @Pattern(regexp = RequestQuote.TEXT) String description,
        @Schema(description = "Decimal string, greater than zero.", example = "37.5") @NotNull String quantity,
        @Schema(description = "UN/ECE Recommendation 20.", example = "H87") @NotNull String unit,
        @Nullable @Size(max = 500) @Pattern(regexp = RequestQuote.TEXT) String note) {

    private static final java.util.regex.Pattern QUANTITY = java.util.regex.Pattern
        .compile("(?=.*[1-9])(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?");

    private static final java.util.regex.Pattern UNIT = java.util.regex.Pattern.compile("[A-Z0-9]{1,3}");

    /// Pieces, pairs, sets, boxes and the like, of which there are no halves.
    private static final Set<String> INDIVISIBLE = Set.of("C62", "H87", "EA", "PCE", "NAR", "PR", "SET", "BX", "PK",
            "RO");

    private static final java.util.regex.Pattern WHOLE = java.util.regex.Pattern.compile("[0-9]+(\\.0+)?");

    boolean hasQuantity() {
        return QUANTITY.matcher(this.quantity).matches();
    }

    boolean hasUnit() {
        return UNIT.matcher(this.unit).matches();
    }

    /// Whether half a piece is wanted.
    boolean dividesWhatIsWhole() {
        return INDIVISIBLE.contains(this.unit) && !WHOLE.matcher(this.quantity).matches();
    }

    Line stripped() {
        return new Line(this.product, RequestQuote.print(this.description), this.quantity, this.unit,
                RequestQuote.printOrNull(this.note));
    }

}
