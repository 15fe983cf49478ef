package dev.kontor.documents.cart;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What holds for all that is ordered from a cart.
///
/// @param deliveryAddress id of one of the company's delivery addresses; the company's seat when there is none
public record CartHead(@Nullable String customerReference, @Nullable String commission, @Nullable LocalDate requestedOn,
        @Nullable String deliveryAddress, boolean partialDelivery, @Nullable String note) {

    static final CartHead USUAL = new CartHead(null, null, null, null, true, null);

}
