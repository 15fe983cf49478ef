package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/// How amounts are rounded: to the digits of their currency, halves up.
public final class Money {

    private static final int USUAL_DIGITS = 2;

    private static final Map<String, Integer> DIGITS = Currency.availableCurrencies()
        .filter(it -> it.getDefaultFractionDigits() >= 0)
        .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private Money() {
    }

    public static BigDecimal round(BigDecimal amount, String currency) {
        return amount.setScale(DIGITS.getOrDefault(currency, USUAL_DIGITS), RoundingMode.HALF_UP);
    }

}
