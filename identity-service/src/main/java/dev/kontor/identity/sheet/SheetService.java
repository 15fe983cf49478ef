package dev.kontor.identity.sheet;

import java.time.Clock;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.booking.ChangeAcknowledged;
import dev.kontor.identity.customer.Company;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.storage.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Sends proposals to the ERP: the proposal, its audit entry and the event are one transaction.
@Service
class SheetService {

    private final Sheets sheets;

    private final Outbox outbox;

    private final Audit audit;

    private final Transactions transactions;

    private final Clock clock;

    SheetService(Sheets sheets, Outbox outbox, Audit audit, Transactions transactions, Clock clock) {
        this.sheets = sheets;
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A repeat changes nothing. What the ERP has decided already can be proposed again,
    /// by naming its revision.
    Sheet propose(Company company, MasterData data, @Nullable Long expected, Actor actor) {
        return this.transactions.run(() -> {
            var stored = this.sheets.find(Sheet.key(company.id())).orElse(null);
            if (stored == null) {
                if (expected != null) {
                    throw ProblemException.preconditionFailed();
                }
                return store(MasterData.of(company), Sheet.first(company.id(), data, this.clock.instant()), actor);
            }
            if (stored.proposed().equals(data) && !isAnew(stored, company, expected)) {
                return stored;
            }
            if (expected == null) {
                throw ProblemException.preconditionRequired();
            }
            if (expected != stored.revision()) {
                throw ProblemException.preconditionFailed();
            }
            return store(stored.proposed(), stored.with(data, this.clock.instant()), actor);
        });
    }

    /// The ERP has answered; an answer to an earlier proposal, or one that was heard
    /// already, changes nothing.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ChangeAcknowledged answer) {
        this.sheets.find(answer.subject())
            .filter((it) -> answer.answers(it.revision()) && !it.booking().equals(it.booking().after(answer)))
            .ifPresent((it) -> this.sheets.save(it.with(it.booking().after(answer))));
    }

    private static boolean isAnew(Sheet stored, Company company, @Nullable Long expected) {
        return stored.booking().isDecided() && expected != null && expected == stored.revision()
                && !stored.proposed().equals(MasterData.of(company));
    }

    private Sheet store(MasterData before, Sheet after, Actor actor) {
        this.sheets.save(after);
        this.audit.record(actor, "sheet/" + after.company(), after.company(), null, before, after.proposed());
        this.outbox.add(MasterDataProposed.of(after));
        return after;
    }

}
