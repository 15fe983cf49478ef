package dev.kontor.documents.document;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AmountTests {

    @ParameterizedTest
    @CsvSource({ "1193.09, EUR, 1193.09", "1002.6, EUR, 1002.60", "1E+3, EUR, 1000.00", "1E+3, JPY, 1000",
            "100, TND, 100.000", "0, EUR, 0.00", "-12.5, RON, -12.50",
            "123456789012345.123456, EUR, 123456789012345.123456", "0.0123, EUR, 0.0123", "5.000000, EUR, 5.00",
            "7.5, ZZZ, 7.50", "7.5, XAU, 7.50" })
    void hasTheDigitsOfItsCurrencyAndLosesNone(BigDecimal value, String currency, String text) {
        assertThat(Amount.of(value, currency).text()).isEqualTo(text);
    }

}
