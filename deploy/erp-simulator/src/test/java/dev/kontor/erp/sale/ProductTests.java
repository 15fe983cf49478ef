package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import dev.kontor.erp.sale.CustomerPrice.Price;
import dev.kontor.erp.sale.Product.ScalePrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// How much of a product is sold, and for how much.
class ProductTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource({ "H87,,,3,3", "H87,,,2.5,3", "H87,,10,12,20", "H87,25,10,12,30", "MTR,,,2.5,2.5", "MTR,,2.5,6,7.5",
            "H87,5,,2,5" })
    void sellsWholePacksAndNotLessThanTheMinimum(String unit, BigDecimal minimum, BigDecimal pack, BigDecimal wanted,
            BigDecimal sold) {
        var product = new Product("A", "A", unit, null, null, false, null, null, minimum, pack, null);

        assertThat(product.sold(wanted)).isEqualByComparingTo(sold);
    }

    @Test
    void costsLessFromAQuantityOn() {
        var product = new Product("A", "A", "H87", new BigDecimal("10"), "EUR", false, null, null, null, null,
                List.of(new ScalePrice(new BigDecimal("50"), new BigDecimal("8")),
                        new ScalePrice(new BigDecimal("10"), new BigDecimal("9"))));

        assertThat(product.listPrice(new BigDecimal("9"), "EUR")).isEqualTo("10");
        assertThat(product.listPrice(new BigDecimal("10"), "EUR")).isEqualTo("9");
        assertThat(product.listPrice(new BigDecimal("500"), "EUR")).isEqualTo("8");
        assertThat(product.listPrice(new BigDecimal("500"), "RON")).isNull();
    }

    @Test
    void ofACustomersPricesTheHighestQuantityCountsAndThenTheLatest() {
        var price = new CustomerPrice("EUR",
                List.of(new Price(null, null, null, new BigDecimal("7")),
                        new Price(DAY, DAY, null, new BigDecimal("6")),
                        new Price(null, DAY.minusDays(1), new BigDecimal("5"), new BigDecimal("1")),
                        new Price(null, null, new BigDecimal("10"), new BigDecimal("5"))));

        assertThat(price.of(new BigDecimal("9"), DAY)).hasValue(new BigDecimal("6"));
        assertThat(price.of(new BigDecimal("9"), DAY.plusDays(1))).hasValue(new BigDecimal("7"));
        assertThat(price.of(new BigDecimal("10"), DAY)).hasValue(new BigDecimal("5"));
    }

}
