package dev.kontor.documents.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.product.Article;

/// A product with all that is known of it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A product with all that is known of it.")
record Product(@Schema(description = "May contain slashes and single blanks.", example = "PU-2040") String sku,
        String name, @Schema(description = "UN/ECE Recommendation 20.", example = "H87") String unit,
        @Schema(description = "True for a service, false for goods.") boolean service, @Nullable String group,
        @Nullable String manufacturer,
        @Schema(description = "The manufacturer's own number of it.") @Nullable String manufacturerNumber,
        @Schema(description = "Global Trade Item Number.", example = "4006381333931") @Nullable String gtin,
        @Schema(description = "Plain text, lines separated by line feeds.") @Nullable String description,
        @Schema(description = "The least that can be ordered, as a decimal string; absent where any quantity will do.") @Nullable String leastQuantity,
        @Schema(description = "Ordered in multiples of it, a decimal string; absent where any quantity will do.") @Nullable String packSize,
        @Schema(description = "False for what is sold no more.") boolean orderable,
        @Schema(description = "Working days until it is to be had when none is in stock, or until a service begins.") @Nullable Integer leadTimeDays,
        @Schema(description = "Absent without the permission `prices.read`.") @Nullable ProductPrices prices,
        @Schema(description = "How the prices change next; absent without the permission `prices.read`.") @Nullable Change nextPrices,
        @Schema(description = "Absent for services, and without the permission `stock.read`.") @Nullable ProductStock stock,
        @Schema(description = "Time of the newest ERP event that made it what it is.") Instant asOf) {

    static Product of(Article article, Shown shown, LocalDate today) {
        var row = ProductSummary.of(article, shown, today);
        return new Product(row.sku(), row.name(), row.unit(), row.service(), row.group(), row.manufacturer(),
                article.manufacturerNumber(), article.gtin(), article.description(), row.leastQuantity(),
                row.packSize(), row.orderable(), row.leadTimeDays(), row.prices(),
                shown.prices() ? Change.after(article, today) : null, row.stock(), article.asOf());
    }

    @Schema(name = "PriceChange", description = "The next day on which a product costs something else, and what then.")
    record Change(LocalDate on, List<ProductPrices.Step> scale) {

        static @Nullable Change after(Article article, LocalDate today) {
            return article.prices()
                .changesAfter(today)
                .map(day -> new Change(day, ProductPrices.Step.scale(article.prices(), day)))
                .orElse(null);
        }

    }

}
