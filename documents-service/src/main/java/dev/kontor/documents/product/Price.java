package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What one unit costs, net, from a quantity on.
///
/// @param own whether it was made for this customer, and is not the list price
/// @param until the last day on which it holds, if that is known
public record Price(BigDecimal from, BigDecimal amount, String currency, boolean own, @Nullable LocalDate until) {
}
