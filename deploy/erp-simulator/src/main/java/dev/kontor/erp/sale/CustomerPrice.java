package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What a product costs one customer.
public record CustomerPrice(String currency, List<Price> prices) {

    public record Price(@Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable BigDecimal from,
            BigDecimal price) {

        private boolean holds(BigDecimal quantity, LocalDate day) {
            return (this.validFrom == null || !day.isBefore(this.validFrom))
                    && (this.validUntil == null || !day.isAfter(this.validUntil)) && least().compareTo(quantity) <= 0;
        }

        private BigDecimal least() {
            return (this.from != null) ? this.from : BigDecimal.ZERO;
        }

        private LocalDate begun() {
            return (this.validFrom != null) ? this.validFrom : LocalDate.MIN;
        }

    }

    /// From which quantities on it may be another one.
    Stream<BigDecimal> steps() {
        return this.prices.stream().map(Price::least);
    }

    /// The one with the highest quantity, and of several the one that began last.
    Optional<BigDecimal> of(BigDecimal quantity, LocalDate day) {
        return this.prices.stream()
            .filter((it) -> it.holds(quantity, day))
            .max(Comparator.comparing(Price::least).thenComparing(Price::begun))
            .map(Price::price);
    }

}
