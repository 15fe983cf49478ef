package dev.kontor.documents.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Amount;
import dev.kontor.documents.product.Article;
import dev.kontor.documents.product.Price;
import dev.kontor.documents.product.Prices;

/// What a product costs the company today, per unit and net; without an amount the price is on request.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a product costs the company today, per unit and net; without an amount the price is on request.")
record ProductPrices(
        @Schema(description = "ISO 4217; absent where there is no price in the company's currency.",
                example = "EUR") @Nullable String currency,
        @Schema(description = "For the least quantity that can be ordered.") @Nullable Amount amount,
        @Schema(description = "By quantity, the smallest first.") List<Step> scale) {

    static ProductPrices of(Article article, LocalDate today) {
        var prices = article.prices();
        var price = prices.of(article.quantities().least(), today);
        return new ProductPrices(prices.currency(), price.map(it -> Amount.of(it.amount(), it.currency())).orElse(null),
                Step.scale(prices, today));
    }

    @Schema(name = "ScalePrice", description = "What one unit costs from a quantity on.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(@Schema(description = "A quantity as a decimal string.", example = "10") String from, Amount amount,
            @Schema(description = "True where it was made for the company, false for the list price.") boolean own,
            @Schema(description = "The last day on which it holds, if that is known.") @Nullable LocalDate until) {

        static List<Step> scale(Prices prices, LocalDate on) {
            return prices.scale(on).stream().map(Step::of).toList();
        }

        private static Step of(Price price) {
            BigDecimal from = price.from();
            return new Step(QuantityText.of(from), Amount.of(price.amount(), price.currency()), price.own(),
                    price.until());
        }

    }

}
