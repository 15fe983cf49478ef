package dev.kontor.documents.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which day it is where the supplier is: documents are dated and prices hold by his calendar.
@Component
public class SupplierDay {

    private final Clock clock;

    private final ZoneId zone;

    SupplierDay(Clock clock, @Value("${kontor.supplier.time-zone:Europe/Berlin}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return of(this.clock.instant());
    }

    public LocalDate of(Instant moment) {
        return moment.atZone(this.zone).toLocalDate();
    }

    /// The first moment after a day there.
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(this.zone).toInstant();
    }

}
