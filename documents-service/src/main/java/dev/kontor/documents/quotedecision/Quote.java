package dev.kontor.documents.quotedecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Amount;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.document.Row;

/// What of a quote matters for a decision about it.
record Quote(String number, long version, DocumentStatus status, @Nullable LocalDate validUntil, String total,
        Set<Integer> positions, Instant asOf) {

    private static final String NONE = "–";

    static Quote of(Row row) {
        var currency = row.text("currency");
        var gross = row.amountOrNull("grossTotal");
        return new Quote(row.text("number"), row.version(), row.status(), row.dateOrNull("validUntil"),
                gross == null ? NONE : Amount.of(gross, currency).text() + " " + currency,
                row.rows("lines").stream().map(line -> line.number("position")).collect(Collectors.toUnmodifiableSet()),
                row.moment("asOf"));
    }

    /// Binding until the end of its last day; without one, until the supplier says
    /// otherwise.
    boolean isValidOn(LocalDate day) {
        return this.validUntil == null || !day.isAfter(this.validUntil);
    }

    String lastDay() {
        return Objects.toString(this.validUntil, NONE);
    }

}
