package dev.kontor.documents.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A line of a document that was not taken into the cart, and why.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CartSkipped", description = "A line of a document that was not taken into the cart, and why.")
record Skipped(int position, @Nullable String product, String description, Reason reason) {

    @Schema(name = "CartSkippedReason", enumAsRef = true,
            description = """
                    NO_PRODUCT: a text or charge that cannot be ordered again. UNKNOWN_PRODUCT: not, or no longer, among what \
                    the company may buy. NOT_ORDERABLE: withdrawn. ALREADY_IN_CART: the quote's line is there. NOTHING_LEFT: of \
                    the framework contract's line.""")
    enum Reason {

        NO_PRODUCT, UNKNOWN_PRODUCT, NOT_ORDERABLE, ALREADY_IN_CART, NOTHING_LEFT

    }

}
