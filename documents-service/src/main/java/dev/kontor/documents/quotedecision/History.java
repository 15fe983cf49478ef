package dev.kontor.documents.quotedecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.quotedecision.DecideQuote.Wish;
import dev.kontor.documents.quotedecision.DecisionOutcome.AlreadyDecided;
import dev.kontor.documents.quotedecision.DecisionOutcome.Changed;
import dev.kontor.documents.quotedecision.DecisionOutcome.Closed;
import dev.kontor.documents.quotedecision.DecisionOutcome.Decided;
import dev.kontor.documents.quotedecision.DecisionOutcome.DecidedOtherwise;
import dev.kontor.documents.quotedecision.DecisionOutcome.Expired;
import dev.kontor.documents.quotedecision.DecisionOutcome.UnknownLine;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.security.CurrentUser;

/// What a company has decided about a quote so far, the newest first, and what may come after it.
record History(List<Decision> decisions) {

    /// A repeat finds what it decided the first time, however the quote looks by now. Who
    /// means to decide the same
    /// again after the ERP has rejected it says so by naming the decision that he
    /// replaces.
    DecisionOutcome decide(CompanyId company, Quote quote, Wish wish, @Nullable Long replaces, CurrentUser by,
            LocalDate today, Instant now) {
        var earlier = this.decisions.stream().filter(it -> it.isWhat(wish)).findFirst();
        if (earlier.isPresent() && !isReplaced(earlier.get(), replaces)) {
            return new AlreadyDecided(earlier.get());
        }
        var standing = standing(quote);
        if (standing.isPresent()) {
            return new DecidedOtherwise(standing.get());
        }
        if (wish.quoteVersion() != quote.version()) {
            return new Changed(quote);
        }
        if (quote.status() != DocumentStatus.OPEN) {
            return new Closed(quote);
        }
        if (!quote.isValidOn(today)) {
            return new Expired(quote);
        }
        for (var note : wish.lineNotes()) {
            if (!quote.positions().contains(note.position())) {
                return new UnknownLine(note.position());
            }
        }
        return new Decided(Decision.of(company, quote, nextVersion(), wish, by, now));
    }

    /// Why nothing can be decided about it at the moment, if so.
    @Nullable Obstacle obstacle(Quote quote, LocalDate today) {
        if (standing(quote).isPresent()) {
            return Obstacle.DECIDED;
        }
        if (quote.status() != DocumentStatus.OPEN) {
            return Obstacle.CLOSED;
        }
        return quote.isValidOn(today) ? null : Obstacle.EXPIRED;
    }

    private static boolean isReplaced(Decision earlier, @Nullable Long replaces) {
        return replaces != null && replaces == earlier.version() && earlier.isRejectedByErp();
    }

    private Optional<Decision> standing(Quote quote) {
        return this.decisions.stream().findFirst().filter(it -> it.standsFor(quote));
    }

    private long nextVersion() {
        return this.decisions.isEmpty() ? 1 : this.decisions.getFirst().version() + 1;
    }

}
