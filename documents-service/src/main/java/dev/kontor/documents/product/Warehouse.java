package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// How much of a product lies in a warehouse, and what arrives there next.
public record Warehouse(String code, String name, BigDecimal quantity, @Nullable BigDecimal nextQuantity,
        @Nullable LocalDate nextOn) {
}
