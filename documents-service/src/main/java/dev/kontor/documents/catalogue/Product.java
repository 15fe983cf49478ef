package dev.kontor.documents.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.product.Article;

/// A product with all that is known of it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A product with all that is known of it.")
record Product(@JsonUnwrapped ProductSummary summary,
        @Schema(description = "Plain text, lines separated by line feeds.") @Nullable String description,
        @Schema(description = "Global Trade Item Number.", example = "4006381333931") @Nullable String gtin,
        @Schema(description = "The manufacturer's own number of it.") @Nullable String manufacturerNumber,
        @Schema(description = "How the prices change next; absent without the permission `prices.read`.") @Nullable Change nextPrices,
        @Schema(description = "Time of the newest ERP event that made it what it is.") Instant asOf) {

    static Product of(Article article, Shown shown, LocalDate today) {
        return new Product(ProductSummary.of(article, shown, today), article.description(), article.gtin(),
                article.manufacturerNumber(), shown.prices() ? Change.after(article, today) : null, article.asOf());
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
