package dev.kontor.documents.product;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// An article or a service as one company may buy it. Prices and stock are always there, since an order is made of
/// them; whoever shows them asks for `prices.read` and `stock.read` first.
public record Article(String sku, String name, String unit, boolean service, @Nullable String group,
        @Nullable String description, @Nullable String gtin, @Nullable String manufacturer,
        @Nullable String manufacturerNumber, Quantities quantities, boolean orderable, @Nullable Integer leadTimeDays,
        Prices prices, Stock stock, Instant asOf) {
}
