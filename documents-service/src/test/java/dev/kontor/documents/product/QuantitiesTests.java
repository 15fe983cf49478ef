package dev.kontor.documents.product;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// In which quantities a product can be ordered.
class QuantitiesTests {

    @ParameterizedTest
    @CsvSource({ "H87, , , 1, true", "H87, , , 1.5, false", "H87, , , 0, false", "H87, , , -1, false",
            "MTR, , , 2.5, true", "MTR, , , 0, false", "MTR, , 5, 7.5, false", "MTR, , 5, 10.00, true",
            "H87, 10, 4, 10, false", "H87, 10, 4, 8, false", "H87, 10, 4, 12, true", "HUR, 1, 0.5, 0.5, false",
            "HUR, 1, 0.5, 1.5, true", "HUR, 1, 0.5, 1.25, false", "MTR, 2.5, , 2.4, false", "MTR, 2.5, , 2.6, true",
            "H87, , , 1000000000000, true" })
    void takesWholePacksAndNoFewerThanTheMinimum(String unit, @Nullable String minimum, @Nullable String pack,
            String quantity, boolean allowed) {
        assertThat(of(unit, minimum, pack).allows(new BigDecimal(quantity))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({ "H87, , , 1.2, 2", "H87, 10, 4, 1, 12", "H87, 10, 4, 13, 16", "MTR, 2.5, , 1, 2.5",
            "MTR, , , 3.3, 3.3", "MTR, , 5, 0, 5" })
    void roundsUpToWhatCanBeOrdered(String unit, @Nullable String minimum, @Nullable String pack, String quantity,
            BigDecimal rounded) {
        assertThat(of(unit, minimum, pack).roundUp(new BigDecimal(quantity))).isEqualByComparingTo(rounded);
    }

    private static Quantities of(String unit, @Nullable String minimum, @Nullable String pack) {
        return Quantities.of(unit, minimum == null ? null : new BigDecimal(minimum),
                pack == null ? null : new BigDecimal(pack));
    }

}
