package dev.kontor.documents.quotedecision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.booking.BookingView;
import dev.kontor.documents.document.SupplierDay;
import dev.kontor.platform.access.PersonId;

/// Whether something can be decided about a quote now, and what was decided before.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QuoteDecisionState",
        description = "Whether something can be decided about a quote now, and what was decided before.")
record DecisionState(String quote,
        @Schema(description = "Version of the quote as it is now.", example = "2") String quoteVersion,
        @Schema(description = "Why nothing can be decided; absent when something can.") @Nullable Obstacle obstacle,
        @Schema(description = "Its last day in the supplier's time zone.") @Nullable LocalDate validUntil,
        @Schema(description = "The moment at which that day ends.") @Nullable Instant validTo,
        @Schema(description = "Days from today at the supplier's to the last one; 0 on it, negative after it.") @Nullable Long daysLeft,
        @Schema(description = "The newest first.") List<DecisionView> decisions) {

    static DecisionState of(Quote quote, History history, SupplierDay supplier, PersonId reader) {
        var today = supplier.today();
        var last = quote.validUntil();
        return new DecisionState(quote.number(), Long.toString(quote.version()), history.obstacle(quote, today), last,
                last == null ? null : supplier.endOf(last), last == null ? null : ChronoUnit.DAYS.between(today, last),
                history.decisions().stream().map(it -> DecisionView.of(it, reader)).toList());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "QuoteDecision", description = "What was decided about one version of a quote.")
    record DecisionView(@Schema(description = "To be named as If-Match by who decides the same anew.") long version,
            @Schema(description = "Version of the quote that was decided on.") String quoteVersion, Verdict decision,
            @Nullable String reason, List<LineNote> lineNotes,
            @Schema(description = "Name of the person who decided.") String decidedBy,
            @Schema(description = "Whether that is the caller.") boolean mine, Instant decidedAt, BookingView booking) {

        static DecisionView of(Decision decision, PersonId reader) {
            return new DecisionView(decision.version(), Long.toString(decision.quoteVersion()), decision.verdict(),
                    decision.reason(), decision.lineNotes(), decision.name(), decision.person().equals(reader),
                    decision.decidedAt(), BookingView.of(decision.booking()));
        }

    }

}
