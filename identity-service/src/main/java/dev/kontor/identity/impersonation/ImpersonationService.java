package dev.kontor.identity.impersonation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.membership.Membership;
import dev.kontor.identity.membership.Memberships;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.Persons;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.platform.storage.Transactions;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Begins and ends looks at the portal as somebody else: record, audit and announcement are one transaction.
@Service
class ImpersonationService {

    private static final int SHOWN = 20;

    private final Impersonations impersonations;

    private final Memberships memberships;

    private final Persons persons;

    private final Audit audit;

    private final Outbox outbox;

    private final Transactions transactions;

    private final Clock clock;

    ImpersonationService(Impersonations impersonations, Memberships memberships, Persons persons, Audit audit,
            Outbox outbox, Transactions transactions, Clock clock) {
        this.impersonations = impersonations;
        this.memberships = memberships;
        this.persons = persons;
        this.audit = audit;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whoever looks as somebody already looks as this one instead. A repeat begins
    /// nothing, also when the first one is over.
    Begun begin(String id, CurrentUser user, PutImpersonation command) {
        var email = EmailAddress.read(command.email());
        return this.transactions.run(() -> {
            var earlier = this.impersonations.find(id);
            if (earlier.isPresent()) {
                return new Begun(earlier.filter((it) -> it.answers(user, command, email))
                    .orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT, "id-in-use")), false);
            }
            var membership = this.memberships.find(command.company(), email)
                .filter((it) -> !it.removed())
                .orElseThrow(NotFoundException::new);
            var now = this.clock.instant();
            var begun = Impersonation.begun(id, user, membership, login(membership, now), command.why(),
                    this.impersonations.nextVersion(user.id()), now);
            this.impersonations.openOf(user.id()).ifPresent((it) -> note(it.ended(begun.version(), now), user));
            this.impersonations.save(begun);
            this.audit.record(Actor.of(user), subject(begun), begun.company(), begun.email().value(), null,
                    begun.inWords());
            this.outbox.add(ImpersonationChanged.of(begun));
            return new Begun(begun, true);
        });
    }

    /// Ending what is over changes nothing; of somebody else it is not there.
    void end(String id, CurrentUser user) {
        this.transactions.run(() -> {
            var running = this.impersonations.find(id)
                .filter((it) -> it.staff().equals(user.id()))
                .orElseThrow(NotFoundException::new);
            if (running.endedAt() == null) {
                end(running, Actor.of(user));
            }
        });
    }

    /// Their time is up: nobody sees anything by them any more, which is written down.
    void endTheDue() {
        this.impersonations.overdue(this.clock.instant(), SHOWN)
            .forEach((due) -> this.transactions.run(() -> this.impersonations.find(due.id())
                .filter((it) -> it.endedAt() == null)
                .ifPresent((it) -> end(it, Actor.CLOCK))));
    }

    List<Impersonation> of(CompanyId company, EmailAddress email) {
        return this.impersonations.of(company, email, SHOWN);
    }

    List<Impersonation> of(PersonId member) {
        return this.impersonations.of(member, SHOWN);
    }

    private void end(Impersonation running, Actor actor) {
        var ended = running.ended(this.impersonations.nextVersion(running.staff()), this.clock.instant());
        note(ended, actor);
        this.outbox.add(ImpersonationChanged.of(ended));
    }

    private void note(Impersonation ended, CurrentUser user) {
        note(ended, Actor.of(user));
    }

    private void note(Impersonation ended, Actor actor) {
        this.impersonations.save(ended);
        this.audit.record(actor, subject(ended), ended.company(), ended.email().value(), ended.inWords(), null);
    }

    /// As who cannot come in there is nothing to see.
    private PersonId login(Membership membership, Instant now) {
        var person = this.persons.find(membership.person()).orElseThrow();
        if (person.login() == null || !person.isComplete() || !membership.isAgreed()
                || !membership.terms().letsIn(now)) {
            throw new ProblemException(HttpStatus.CONFLICT, "impersonation-nothing");
        }
        return person.login();
    }

    private static String subject(Impersonation it) {
        return "impersonation/" + it.id();
    }

    /// How it is now, and whether it began just now.
    record Begun(Impersonation impersonation, boolean now) {
    }

}
