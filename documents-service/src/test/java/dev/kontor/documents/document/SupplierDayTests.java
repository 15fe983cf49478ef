package dev.kontor.documents.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SupplierDayTests {

    @ParameterizedTest
    @CsvSource({ "2026-09-20T21:59:59Z, Europe/Berlin, 2026-09-20", "2026-09-20T22:00:00Z, Europe/Berlin, 2026-09-21",
            "2026-12-20T22:59:59Z, Europe/Berlin, 2026-12-20", "2026-12-20T23:00:00Z, Europe/Berlin, 2026-12-21",
            "2026-09-20T20:59:59Z, Europe/Bucharest, 2026-09-20",
            "2026-09-20T21:00:00Z, Europe/Bucharest, 2026-09-21" })
    @DisplayName("Trap 8: a day ends a second before midnight where the supplier is, in summer and in winter")
    void aDayEndsAtMidnightWhereTheSupplierIs(Instant now, ZoneId zone, LocalDate day) {
        assertThat(new SupplierDay(Clock.fixed(now, ZoneOffset.UTC), zone).today()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({ "2026-09-20, 2026-09-20T22:00:00Z", "2026-10-25, 2026-10-25T23:00:00Z",
            "2026-03-29, 2026-03-29T22:00:00Z" })
    @DisplayName("Trap 8: the end of a day is a moment, also when the clocks change on it")
    void theEndOfADayIsAMoment(LocalDate day, Instant end) {
        var supplier = new SupplierDay(Clock.fixed(end, ZoneOffset.UTC), ZoneId.of("Europe/Berlin"));

        assertThat(supplier.endOf(day)).isEqualTo(end);
        assertThat(supplier.today()).isEqualTo(day.plusDays(1));
        assertThat(supplier.of(end.minusMillis(1))).isEqualTo(day);
    }

}
