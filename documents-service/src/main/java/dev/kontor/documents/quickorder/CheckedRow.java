package dev.kontor.documents.quickorder;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.cart.Money;
import dev.kontor.documents.cart.Quantity;
import dev.kontor.documents.document.Amount;
import dev.kontor.documents.product.Article;

/// A row with what it would put into the cart, or what is wrong with it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QuickOrderRow", description = "A row with what it would put into the cart, or what is wrong with it.")
record CheckedRow(@Schema(description = "Where it stands in what was given, beginning with 1.") int row,
        @Schema(description = "As it was given.") String product,
        @Schema(description = "As it was given.") String quantity, @Nullable String note,
        @Schema(description = "What the product is called.") @Nullable String name, @Nullable String unit,
        @Nullable String currency, @Nullable Amount unitPrice, @Nullable Amount netAmount,
        @Schema(description = "Absent where the row can be taken.") @Nullable Mistake mistake,
        @Schema(description = "What the word is about: a least quantity, a pack.") @Nullable String limit) {

    static CheckedRow of(TypedRow typed, @Nullable Article article, boolean prices, LocalDate today) {
        if (typed.product().isEmpty()) {
            return wrong(typed, article, Mistake.PRODUCT_MISSING, null);
        }
        if (article == null) {
            return wrong(typed, null, Mistake.UNKNOWN_PRODUCT, null);
        }
        if (!article.orderable()) {
            return wrong(typed, article, Mistake.NOT_ORDERABLE, null);
        }
        if (typed.quantity().isEmpty()) {
            return wrong(typed, article, Mistake.QUANTITY_MISSING, null);
        }
        var quantity = Quantity.parse(typed.quantity()).orElse(null);
        if (quantity == null) {
            return wrong(typed, article, Mistake.NOT_A_QUANTITY, null);
        }
        return Quantity.check(quantity, article.quantities())
            .map(it -> wrong(typed, article, Mistake.of(it),
                    it.arguments().isEmpty() ? null : it.arguments().getFirst().toString()))
            .orElseGet(() -> good(typed, article, quantity, prices, today));
    }

    private static CheckedRow good(TypedRow typed, Article article, BigDecimal quantity, boolean prices,
            LocalDate today) {
        var price = article.prices().of(quantity, today).filter(it -> prices).orElse(null);
        var currency = (price == null) ? null : price.currency();
        return new CheckedRow(typed.row(), typed.product(), Quantity.plain(quantity), note(typed), article.name(),
                article.unit(), currency, (price == null) ? null : Amount.of(price.amount(), price.currency()),
                (price == null) ? null
                        : Amount.of(Money.round(price.amount().multiply(quantity), price.currency()), price.currency()),
                null, null);
    }

    private static CheckedRow wrong(TypedRow typed, @Nullable Article article, Mistake mistake,
            @Nullable String limit) {
        return new CheckedRow(typed.row(), typed.product(), typed.quantity(), note(typed),
                (article == null) ? null : article.name(), (article == null) ? null : article.unit(), null, null, null,
                mistake, limit);
    }

    private static @Nullable String note(TypedRow typed) {
        return typed.note().isEmpty() ? null : typed.note();
    }

    @Schema(name = "QuickOrderMistake", enumAsRef = true, description = "Why a row cannot be taken.")
    enum Mistake {

        PRODUCT_MISSING, UNKNOWN_PRODUCT, NOT_ORDERABLE, QUANTITY_MISSING, NOT_A_QUANTITY, NOT_POSITIVE, TOO_MANY,
        TOO_FEW, NOT_WHOLE, PACK_SIZE;

        static Mistake of(Quantity.Mistake mistake) {
            return switch (mistake.code()) {
                case "positive" -> NOT_POSITIVE;
                case "too-large" -> TOO_MANY;
                case "whole-number" -> NOT_WHOLE;
                case "pack-size" -> PACK_SIZE;
                default -> TOO_FEW;
            };
        }

    }

}
