package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.kontor.documents.product.Prices.Listed;
import dev.kontor.documents.product.Prices.Own;

import static org.assertj.core.api.Assertions.assertThat;

/// Which price holds.
@DisplayName("F-073 the price of a product is the customer's own before the list's, by day and quantity, never converted")
class PricesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final List<Listed> LIST = List.of(listed("0", "10.00"), listed("10", "9.00"), listed("100", "8.00"));

    @ParameterizedTest
    @CsvSource({ "0, 10.00", "1, 10.00", "9.999999, 10.00", "10, 9.00", "10.0, 9.00", "99, 9.00", "100, 8.00",
            "1000000000000, 8.00" })
    void theListPriceFollowsTheScale(String quantity, String price) {
        assertThat(amount(list(), quantity, TODAY)).isEqualTo(price);
    }

    @Test
    void belowTheFirstStepOfAScaleWithoutABasePriceIsOnRequest() {
        var prices = Prices.of("EUR", null, List.of(), "EUR", List.of(listed("10", "9.00")));

        assertThat(amount(prices, "9", TODAY)).isNull();
        assertThat(amount(prices, "10", TODAY)).isEqualTo("9.00");
        assertThat(prices.scale(TODAY)).extracting(Price::from).containsExactly(new BigDecimal("10"));
    }

    @Test
    void theCustomersOwnPriceHoldsAlsoWhereTheListWouldBeCheaper() {
        var prices = own(own(null, null, "0", "9.50"));

        assertThat(amount(prices, "1", TODAY)).isEqualTo("9.50");
        assertThat(amount(prices, "100", TODAY)).isEqualTo("9.50");
    }

    @ParameterizedTest
    @CsvSource({ "4, 10.00", "5, 7.00", "10, 7.00", "100, 7.00" })
    void belowItsLeastQuantityTheListHolds(String quantity, String price) {
        assertThat(amount(own(own(null, null, "5", "7.00")), quantity, TODAY)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-30, 10.00", "2026-12-01, 7.00", "2026-12-15, 7.00", "2026-12-31, 7.00", "2027-01-01, 10.00" })
    void itHoldsFromItsFirstToItsLastDay(LocalDate day, String price) {
        assertThat(amount(own(own("2026-12-01", "2026-12-31", "0", "7.00")), "1", day)).isEqualTo(price);
    }

    @Test
    void ofSeveralTheOneWithTheHighestQuantityHoldsAndThenTheOneThatBeganLast() {
        var prices = own(own(null, null, "0", "9.00"), own("2026-01-01", null, "0", "8.90"),
                own("2026-11-01", "2026-11-30", "0", "8.00"), own(null, null, "10", "8.50"));

        assertThat(amount(prices, "1", TODAY)).isEqualTo("8.00");
        assertThat(amount(prices, "10", TODAY)).isEqualTo("8.50");
        assertThat(amount(prices, "1", TODAY.plusMonths(1))).isEqualTo("8.90");
        assertThat(amount(prices, "1", LocalDate.of(2025, 12, 31))).isEqualTo("9.00");
    }

    @Test
    void aPriceInAnotherCurrencyIsNone() {
        assertThat(Prices.of("RON", null, List.of(), "EUR", LIST)).isEqualTo(Prices.NONE);
        assertThat(Prices.NONE.of(BigDecimal.ONE, TODAY)).isEmpty();
        assertThat(Prices.NONE.scale(TODAY)).isEmpty();
        assertThat(Prices.NONE.changesAfter(TODAY)).isEmpty();
    }

    @Test
    void anOwnPriceInAnotherCurrencyLeavesTheList() {
        var prices = Prices.of("EUR", "USD", List.of(own(null, null, "0", "1.00")), "EUR", LIST);

        assertThat(amount(prices, "1", TODAY)).isEqualTo("10.00");
    }

    @Test
    void anOwnPriceHoldsWhereTheListHasAnotherCurrency() {
        var prices = Prices.of("RON", "RON", List.of(own(null, null, "5", "50.00")), "EUR", LIST);

        assertThat(prices.currency()).isEqualTo("RON");
        assertThat(amount(prices, "5", TODAY)).isEqualTo("50.00");
        assertThat(amount(prices, "4", TODAY)).isNull();
    }

    @Test
    void whileTheCustomersCurrencyIsUnknownItsOwnPricesSayItAndElseTheList() {
        assertThat(Prices.of(null, "RON", List.of(own(null, null, "0", "50.00")), "EUR", LIST).currency())
            .isEqualTo("RON");
        assertThat(Prices.of(null, null, List.of(), "EUR", LIST).currency()).isEqualTo("EUR");
        assertThat(Prices.of(null, null, List.of(), null, List.of())).isEqualTo(Prices.NONE);
    }

    @Test
    void aScaleShowsEachStepOnceWhereverItComesFrom() {
        var prices = own(own(null, null, "5", "7.00"), own(null, "2026-12-31", "20", "6.50"),
                own("2027-01-01", null, "50", "6.00"));

        assertThat(prices.scale(TODAY)).containsExactly(
                new Price(new BigDecimal("0"), new BigDecimal("10.00"), "EUR", false, null),
                new Price(new BigDecimal("5"), new BigDecimal("7.00"), "EUR", true, null),
                new Price(new BigDecimal("20"), new BigDecimal("6.50"), "EUR", true, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void everyStepOfAScaleIsWhatThatQuantityCosts() {
        var prices = own(own(null, null, "5", "7.00"), own("2026-11-01", "2026-11-30", "20", "6.50"));

        for (var step : prices.scale(TODAY)) {
            assertThat(prices.of(step.from(), TODAY)).map(Price::amount).contains(step.amount());
        }
    }

    @Test
    void saysWhenThePriceChangesNext() {
        var prices = own(own(null, "2026-12-31", "0", "9.00"), own("2027-01-01", null, "0", "9.00"),
                own("2027-03-01", null, "10", "8.00"));

        assertThat(prices.changesAfter(TODAY)).as("the turn of the year changes nothing")
            .contains(LocalDate.of(2027, 3, 1));
        assertThat(prices.changesAfter(LocalDate.of(2027, 3, 1))).isEmpty();
    }

    private static Prices list() {
        return Prices.of("EUR", null, List.of(), "EUR", LIST);
    }

    private static Prices own(Own... own) {
        return Prices.of("EUR", "EUR", List.of(own), "EUR", List.of(listed("0", "10.00")));
    }

    private static Own own(@Nullable String from, @Nullable String until, String quantity, String amount) {
        return new Own(from == null ? null : LocalDate.parse(from), until == null ? null : LocalDate.parse(until),
                new BigDecimal(quantity), new BigDecimal(amount));
    }

    private static Listed listed(String from, String amount) {
        return new Listed(new BigDecimal(from), new BigDecimal(amount));
    }

    private static @Nullable String amount(Prices prices, String quantity, LocalDate on) {
        return prices.of(new BigDecimal(quantity), on).map(it -> it.amount().toPlainString()).orElse(null);
    }

}
