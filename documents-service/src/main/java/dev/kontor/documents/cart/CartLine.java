package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Something to order: a product, or a line of a quote that names none.
///
/// @param id the client's, or made from the addition that it came with
/// @param description as it was called when it was put in; shown when the product is not there any more
/// @param follows the lines of documents that it was taken from
public record CartLine(String id, @Nullable String product, String description, String unit, BigDecimal quantity,
        @Nullable String note, List<Follow> follows) {

    public CartLine {
        follows = List.copyOf(follows);
    }

    /// The same product for the same reason, with nothing said about it.
    boolean isMoreOf(CartLine other) {
        return this.product != null && this.product.equals(other.product) && this.note == null && other.note == null
                && this.follows.equals(other.follows);
    }

    CartLine plus(BigDecimal more) {
        return new CartLine(this.id, this.product, this.description, this.unit, this.quantity.add(more), this.note,
                this.follows);
    }

}
