package dev.kontor.documents.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that is to be known about a line before it is ordered.
///
/// @param limit what the word is about: a least quantity, a pack, what remains
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CartFinding", description = "Something that is to be known about a line before it is ordered.")
public record Finding(Code code, @Nullable String limit) {

    static Finding of(Code code) {
        return new Finding(code, null);
    }

    /// Whether the line cannot be ordered as it is.
    public boolean blocks() {
        return this.code.blocks;
    }

    @Schema(name = "CartFindingCode", enumAsRef = true,
            description = """
                    These keep a line from being ordered: UNKNOWN_PRODUCT (not, or no longer, among what the company may buy), \
                    NOT_ORDERABLE (withdrawn), NO_PRICE (on request), NOT_POSITIVE, TOO_MANY, TOO_FEW, NOT_WHOLE, PACK_SIZE, \
                    BEYOND_REMAINING (of a framework contract), SOURCE_OVER (a framework contract that is over, or a line without a product \
                    whose quote is). These are only to be known: QUOTE_OVER and QUANTITY_CHANGED (the quote's price holds no more, or for its own \
                    quantity only), NOT_IN_STOCK (not all of it lies anywhere).""")
    public enum Code {

        UNKNOWN_PRODUCT(true), NOT_ORDERABLE(true), NO_PRICE(true), NOT_POSITIVE(true), TOO_MANY(true), TOO_FEW(true),
        NOT_WHOLE(true), PACK_SIZE(true), BEYOND_REMAINING(true), SOURCE_OVER(true), QUOTE_OVER(false),
        QUANTITY_CHANGED(false), NOT_IN_STOCK(false);

        private final boolean blocks;

        Code(boolean blocks) {
            this.blocks = blocks;
        }

    }

}
