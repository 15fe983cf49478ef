package dev.kontor.documents.document;

import io.swagger.v3.oas.annotations.media.Schema;

/// Sums in one currency; there is no sum across currencies.
@Schema(description = "Sums in one currency; there is no sum across currencies.")
public record Totals(@Schema(description = "ISO 4217.", example = "EUR") String currency, Amount net, Amount gross) {

    static Totals of(Row row) {
        var currency = row.text("_id");
        return new Totals(currency, Amount.of(row.amount("net"), currency), Amount.of(row.amount("gross"), currency));
    }

}
