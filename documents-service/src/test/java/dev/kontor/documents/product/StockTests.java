package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What stock means to somebody who wants some.
class StockTests {

    @Test
    void whatLiesAnywhereIsInStock() {
        var stock = new Stock(List.of(warehouse("0", "2026-12-01"), warehouse("0.5", null)));

        assertThat(stock.availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(stock.quantity()).isEqualByComparingTo("0.5");
    }

    @Test
    void whatArrivesIsToBeHadFromItsFirstDayOn() {
        var stock = new Stock(List.of(warehouse("0", "2026-12-09"), warehouse("0", "2026-12-04")));

        assertThat(stock.availability()).isEqualTo(Availability.INCOMING);
        assertThat(stock.arrivesOn()).contains(LocalDate.of(2026, 12, 4));
    }

    @Test
    void whatNeitherLiesNorArrivesIsOnRequest() {
        assertThat(new Stock(List.of(warehouse("0", null))).availability()).isEqualTo(Availability.ON_REQUEST);
        assertThat(Stock.UNKNOWN.availability()).isEqualTo(Availability.ON_REQUEST);
    }

    private static Warehouse warehouse(String quantity, @Nullable String nextOn) {
        return new Warehouse("HAM", "Hamburg", new BigDecimal(quantity), null,
                nextOn == null ? null : LocalDate.parse(nextOn));
    }

}
