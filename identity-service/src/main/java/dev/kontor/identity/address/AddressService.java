package dev.kontor.identity.address;

import java.time.Clock;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.booking.ChangeAcknowledged;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.storage.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changes addresses: the record, its audit entry and what the ERP is told are one transaction.
@Service
class AddressService {

    /// Per company and kind: a list for people, shown whole.
    private static final int MOST = 200;

    private final Addresses addresses;

    private final Outbox outbox;

    private final Audit audit;

    private final Transactions transactions;

    private final Clock clock;

    AddressService(Addresses addresses, Outbox outbox, Audit audit, Transactions transactions, Clock clock) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A repeat changes nothing, with or without a revision; a change of what exists must
    /// say which revision it means.
    /// A deleted one comes back under its id.
    Put put(CompanyId company, AddressKind kind, String id, PostalAddress postal, @Nullable Long expected,
            Actor actor) {
        return this.transactions.run(() -> {
            var stored = this.addresses.find(Address.key(company, kind, id)).orElse(null);
            if (stored == null || stored.removed()) {
                if (expected != null && (stored == null || expected != stored.revision())) {
                    throw ProblemException.preconditionFailed();
                }
                return new Put(make(stored, company, kind, id, postal, actor), true);
            }
            if (stored.postal().equals(postal)) {
                return new Put(stored, false);
            }
            requireRevision(stored, expected);
            return new Put(store(stored, stored.with(postal, this.clock.instant()), actor), false);
        });
    }

    /// Deleting what is deleted changes nothing; false when there never was such an
    /// address.
    boolean delete(CompanyId company, AddressKind kind, String id, @Nullable Long expected, Actor actor) {
        return this.transactions.run(() -> {
            var stored = this.addresses.find(Address.key(company, kind, id)).orElse(null);
            if (stored == null || stored.removed()) {
                return stored != null;
            }
            if (expected != null) {
                requireRevision(stored, expected);
            }
            store(stored, stored.deleted(this.clock.instant()), actor);
            return true;
        });
    }

    /// The ERP has answered; an answer to an earlier revision, or one that was heard
    /// already, changes nothing.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ChangeAcknowledged answer) {
        this.addresses.find(answer.subject())
            .filter((it) -> answer.answers(it.revision()) && !it.booking().equals(it.booking().after(answer)))
            .ifPresent((it) -> this.addresses.save(it.with(it.booking().after(answer))));
    }

    private Address make(@Nullable Address deleted, CompanyId company, AddressKind kind, String id,
            PostalAddress postal, Actor actor) {
        if (this.addresses.count(company, kind) >= MOST) {
            throw new ProblemException(HttpStatus.CONFLICT, "too-many-addresses", MOST);
        }
        var now = this.clock.instant();
        var made = (deleted != null) ? deleted.with(postal, now) : Address.first(company, kind, id, postal, now);
        return store(null, made, actor);
    }

    private Address store(@Nullable Address before, Address after, Actor actor) {
        this.addresses.save(after);
        this.audit.record(actor, "address/" + after.key(), after.company(), null,
                (before != null) ? before.postal() : null, after.removed() ? null : after.postal());
        this.outbox.add(AddressChanged.of(after));
        return after;
    }

    private static void requireRevision(Address stored, @Nullable Long expected) {
        if (expected == null) {
            throw ProblemException.preconditionRequired();
        }
        if (expected != stored.revision()) {
            throw ProblemException.preconditionFailed();
        }
    }

    /// How it is now, and whether it was made just now.
    record Put(Address address, boolean created) {
    }

}
