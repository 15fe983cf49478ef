package dev.kontor.documents.quotedecision;

import io.swagger.v3.oas.annotations.media.Schema;

/// What can be decided about a quote.
@Schema(name = "QuoteVerdict", enumAsRef = true,
        description = "ACCEPTED: as it stands. REJECTED: with a reason. COUNTERED: the customer says, line by line, what he wants otherwise.")
enum Verdict {

    ACCEPTED, REJECTED, COUNTERED

}
