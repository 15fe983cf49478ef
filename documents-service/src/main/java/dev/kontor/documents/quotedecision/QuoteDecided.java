package dev.kontor.documents.quotedecision;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.outbox.OutgoingEvent;

/// The event `kontor.portal.quote.decided.v1`.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record QuoteDecided(String company, String quote, long version, long quoteVersion, Verdict decision,
        @Nullable String reason, List<LineNote> lineNotes, String decidedBy, Instant decidedAt) {

    static OutgoingEvent of(Decision decision) {
        var body = new QuoteDecided(decision.company().value(), decision.quote(), decision.version(),
                decision.quoteVersion(), decision.verdict(), decision.reason(), decision.lineNotes(), decision.email(),
                decision.decidedAt());
        return new OutgoingEvent("portal.quotes", decision.subject(), "kontor.portal.quote.decided.v1",
                decision.version(), body);
    }

}
