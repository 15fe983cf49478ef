package dev.kontor.documents.catalogue;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/// A quantity as it leaves the service: a decimal string without needless zeros.
final class QuantityText {

    private QuantityText() {
    }

    static String of(BigDecimal quantity) {
        return (quantity.signum() == 0) ? "0" : quantity.stripTrailingZeros().toPlainString();
    }

    static @Nullable String ofNullable(@Nullable BigDecimal quantity) {
        return (quantity == null) ? null : of(quantity);
    }

}
