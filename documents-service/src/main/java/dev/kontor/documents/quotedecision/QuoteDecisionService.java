package dev.kontor.documents.quotedecision;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import dev.kontor.documents.booking.Acknowledged;
import dev.kontor.documents.document.CompanyDocuments;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.quotedecision.DecideQuote.Wish;
import dev.kontor.documents.quotedecision.DecisionOutcome.Decided;
import dev.kontor.documents.document.SupplierDay;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.platform.storage.Transactions;

/// Decides about quotes: the mark on the quote, the decision and what the ERP is told are one transaction. The mark
/// comes first: of two at once, and of a decision and a new version of the quote, the later one finds the other.
@Service
class QuoteDecisionService {

    private final Documents documents;

    private final Decisions decisions;

    private final Outbox outbox;

    private final Transactions transactions;

    private final SupplierDay supplier;

    private final Clock clock;

    QuoteDecisionService(Documents documents, Decisions decisions, Outbox outbox, Transactions transactions,
            SupplierDay supplier, Clock clock) {
        this.documents = documents;
        this.decisions = decisions;
        this.outbox = outbox;
        this.transactions = transactions;
        this.supplier = supplier;
        this.clock = clock;
    }

    DecisionOutcome decide(CompanyAccess access, String number, Wish wish, @Nullable Long replaces, CurrentUser by) {
        return this.transactions.run(() -> {
            var own = this.documents.within(access);
            var quote = quote(own, number);
            var outcome = this.decisions.about(access.company(), number)
                .decide(access.company(), quote, wish, replaces, by, this.supplier.today(), this.clock.instant());
            if (outcome instanceof Decided(var decision)) {
                own.markDecided(number, quote.version(), decision.verdict().name());
                this.decisions.add(decision);
                this.outbox.add(QuoteDecided.of(decision));
            }
            return outcome;
        });
    }

    DecisionState state(CompanyAccess access, String number) {
        return DecisionState.of(quote(this.documents.within(access), number),
                this.decisions.about(access.company(), number), this.supplier, access.person());
    }

    /// The ERP has answered. An answer that was heard already, or a late one, changes
    /// nothing; a rejected decision no
    /// longer stands for the version it was made about.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Acknowledged answer) {
        if (!answer.isAbout(Decision.SUBJECT)) {
            return;
        }
        this.decisions.find(answer.subject(), answer.subjectVersion())
            .filter(it -> !it.equals(it.after(answer)))
            .map(it -> it.after(answer))
            .ifPresent(answered -> {
                this.decisions.save(answered);
                if (answered.isRejectedByErp()) {
                    this.documents.unmarkDecided(answered.company(), answered.quote(), answered.quoteVersion());
                }
            });
    }

    private static Quote quote(CompanyDocuments own, String number) {
        return own.one(DocumentKind.QUOTE, number).map(Quote::of).orElseThrow(NotFoundException::new);
    }

}
