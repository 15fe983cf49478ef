package dev.kontor.erp.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.portal.Announcement;
import dev.kontor.erp.portal.QuoteRequested;
import dev.kontor.erp.sale.Fulfilment;

/// How fast the ERP works.
///
/// @param pause between received and decided
/// @param day how long one of the ERP's days lasts
record Rhythm(Duration pause, Duration day) {

    /// Working a quote out takes a day more.
    Instant decisionDue(Announcement announcement, Instant received) {
        var due = received.plus(this.pause);
        return (announcement instanceof QuoteRequested) ? due.plus(this.day) : due;
    }

    Optional<Instant> nextDue(Status status, Instant since) {
        return Fulfilment.daysUntilNext(status).map((days) -> since.plus(this.day.multipliedBy(days)));
    }

}
