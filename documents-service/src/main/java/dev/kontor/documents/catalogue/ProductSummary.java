package dev.kontor.documents.catalogue;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.product.Article;

/// A row of the catalogue.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A row of the catalogue.")
record ProductSummary(@Schema(description = "May contain slashes and single blanks.", example = "PU-2040") String sku,
        String name, @Schema(description = "UN/ECE Recommendation 20.", example = "H87") String unit,
        @Schema(description = "True for a service, false for goods.") boolean service, @Nullable String group,
        @Nullable String manufacturer,
        @Schema(description = "The least that can be ordered, as a decimal string; absent where any quantity will do.") @Nullable String leastQuantity,
        @Schema(description = "Ordered in multiples of it, a decimal string; absent where any quantity will do.") @Nullable String packSize,
        @Schema(description = "False for what is sold no more.") boolean orderable,
        @Schema(description = "Working days until it is to be had when none is in stock, or until a service begins.") @Nullable Integer leadTimeDays,
        @Schema(description = "Absent without the permission `prices.read`.") @Nullable ProductPrices prices,
        @Schema(description = "Absent for services, and without the permission `stock.read`.") @Nullable ProductStock stock) {

    static ProductSummary of(Article article, Shown shown, LocalDate today) {
        var quantities = article.quantities();
        var least = quantities.least();
        return new ProductSummary(article.sku(), article.name(), article.unit(), article.service(), article.group(),
                article.manufacturer(), (least.signum() > 0) ? QuantityText.of(least) : null,
                QuantityText.ofNullable(quantities.step()), article.orderable(), article.leadTimeDays(),
                shown.prices() ? ProductPrices.of(article, today) : null,
                (shown.stock() && !article.service()) ? ProductStock.of(article.stock()) : null);
    }

}
