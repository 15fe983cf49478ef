package dev.kontor.erp.sale;

import java.time.Instant;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Numbers that nobody has to remember.
class NumbersTests {

    @Test
    void areMadeOfTheAnnouncementAlone() {
        var number = Numbers.order("ORDER/7b1f0c52-6f0e-4c1b-9d0e-2a4f8f6f2c11", Wishes.NOW);

        assertThat(number).isEqualTo(Numbers.order("ORDER/7b1f0c52-6f0e-4c1b-9d0e-2a4f8f6f2c11", Wishes.NOW))
            .matches("AU-2026-P[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(Numbers.isOurs(number)).isTrue();
        assertThat(Numbers.isOurs(Numbers.delivery(number, 2))).isTrue();
        assertThat(Numbers.isOurs("AU-2026-3321501")).isFalse();
    }

    @Test
    void areTheYearsOfTheSupplier() {
        assertThat(Numbers.order("ORDER/1", Instant.parse("2026-12-31T23:30:00Z"))).startsWith("AU-2027-");
    }

    @Test
    void areOthersForOthers() {
        var numbers = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(Numbers.order("ORDER/" + i, Wishes.NOW));
        }

        assertThat(numbers).hasSize(10_000);
    }

    @Test
    void whatTheDemoFeedCountsOnIsLeftFarBehind() {
        assertThat(Numbers.next("AN-2026-3321501", 2)).isEqualTo(1002);
        assertThat(Numbers.next(Numbers.quote("QUOTE_REQUEST/1", Wishes.NOW), 2)).isEqualTo(3);
    }

}
