package dev.kontor.documents.document;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An amount of money as it leaves the service: with the digits of its currency, and with more where the ERP gave more,
/// since rounding is not ours to do.
@Schema(type = "string", pattern = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$",
        description = "An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09.")
public record Amount(@JsonValue String text) {

    private static final int USUAL_DIGITS = 2;

    private static final Map<String, Integer> DIGITS = Currency.availableCurrencies()
        .filter(it -> it.getDefaultFractionDigits() >= 0)
        .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    public static Amount of(BigDecimal value, String currency) {
        var digits = Math.max(value.stripTrailingZeros().scale(), DIGITS.getOrDefault(currency, USUAL_DIGITS));
        return new Amount(value.setScale(digits).toPlainString());
    }

    public static @Nullable Amount ofNullable(@Nullable BigDecimal value, String currency) {
        return value == null ? null : of(value, currency);
    }

}
