package dev.kontor.documents.quotedecision;

import io.swagger.v3.oas.annotations.media.Schema;

/// Why nothing can be decided about a quote.
@Schema(name = "QuoteObstacle", enumAsRef = true,
        description = "DECIDED: a decision stands. CLOSED: the supplier no longer offers it. EXPIRED: its last day is over.")
enum Obstacle {

    DECIDED, CLOSED, EXPIRED

}
