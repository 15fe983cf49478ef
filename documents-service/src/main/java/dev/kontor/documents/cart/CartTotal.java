package dev.kontor.documents.cart;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;

import dev.kontor.documents.document.Amount;

/// A sum in one currency; there is none across currencies.
@Schema(description = "A net sum in one currency; there is none across currencies.")
public record CartTotal(@Schema(description = "ISO 4217.", example = "EUR") String currency, Amount net) {

    public static CartTotal of(String currency, BigDecimal net) {
        return new CartTotal(currency, Amount.of(net, currency));
    }

}
