package dev.kontor.identity.membership;

import java.time.Clock;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.Names;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.person.Persons;
import dev.kontor.platform.storage.Transactions;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/// Makes, changes and removes memberships: record, wish of the login, audit and announcement are one transaction.
@Service
class MembershipService {

    private final Memberships memberships;

    private final Persons persons;

    private final MembershipChanges changes;

    private final Invitations invitations;

    private final LastAdministrator lastAdministrator;

    private final Audit audit;

    private final Transactions transactions;

    private final Clock clock;

    MembershipService(Memberships memberships, Persons persons, MembershipChanges changes, Invitations invitations,
            LastAdministrator lastAdministrator, Audit audit, Transactions transactions, Clock clock) {
        this.memberships = memberships;
        this.persons = persons;
        this.changes = changes;
        this.invitations = invitations;
        this.lastAdministrator = lastAdministrator;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A repeat changes nothing, with or without a revision; a change of what exists must
    /// say which revision it means.
    PutOutcome put(CompanyId company, EmailAddress email, Names names, Terms terms, @Nullable Long expected,
            Entry entry, Actor actor) {
        return put(company, email, names, terms, expected, null, entry, actor);
    }

    /// The same for the staff, which confirms that the company's last administrator goes.
    PutOutcome put(CompanyId company, EmailAddress email, Names names, Terms terms, @Nullable Long expected,
            @Nullable String confirmation, Entry entry, Actor actor) {
        return this.transactions.run(() -> {
            var before = this.memberships.find(company, email).filter((it) -> !it.removed()).orElse(null);
            if (before == null) {
                if (expected != null) {
                    throw ProblemException.preconditionFailed();
                }
                return make(company, email, names, terms, entry, actor);
            }
            if (before.terms().equals(terms)) {
                return new PutOutcome.Unchanged(before);
            }
            requireRevision(before, expected);
            if (entry == Entry.STAFF) {
                this.lastAdministrator.requireConfirmed(before, terms, confirmation);
            }
            var after = before.with(terms);
            store(before, after, actor);
            return new PutOutcome.Changed(after);
        });
    }

    /// Gives the person of a membership another name, in every company. Part of the
    /// caller's transaction.
    Membership rename(Membership stored, Person person, Names names, Actor actor) {
        var renamed = this.persons.rename(person, names);
        this.audit.record(actor, "person/" + person.id(), stored.company(), stored.email().value(), person.names(),
                names);
        var after = stored.of(renamed);
        this.changes.write(stored, after, renamed, actor);
        return after;
    }

    /// Removing what is removed changes nothing.
    boolean remove(CompanyId company, EmailAddress email, @Nullable Long expected, @Nullable String confirmation,
            Actor actor) {
        return this.transactions.run(() -> {
            var before = this.memberships.find(company, email).orElse(null);
            if (before == null || before.removed()) {
                return before != null;
            }
            if (expected != null) {
                requireRevision(before, expected);
            }
            this.lastAdministrator.requireConfirmed(before, null, confirmation);
            store(before, before.withoutMember(), actor);
            return true;
        });
    }

    /// Its time has come: the terms stay as they are, what follows from them changes.
    void end(String id) {
        this.transactions.run(() -> {
            var before = this.memberships.find(id).filter((it) -> isDue(it)).orElse(null);
            if (before != null) {
                store(before, before.ended(), Actor.CLOCK);
            }
        });
    }

    private boolean isDue(Membership membership) {
        return membership.endsAt() != null && !membership.endsAt().isAfter(this.clock.instant());
    }

    private PutOutcome make(CompanyId company, EmailAddress email, Names names, Terms terms, Entry entry, Actor actor) {
        var known = this.persons.find(email).orElse(null);
        var person = (known != null) ? known : this.persons.insert(email, names, entry.firstLogin());
        var earlier = this.memberships.find(company, email).orElse(null);
        var made = (earlier != null) ? earlier.with(terms)
                : Membership.first(company, person, terms, this.clock.instant());
        var after = (known != null && entry.asksFirst(known))
                ? this.invitations.ask(made, names, entry.question(), actor.name()) : made;
        this.changes.write(null, after, person, actor);
        if (known != null) {
            return new PutOutcome.Joined(after);
        }
        this.invitations.greet(after, person, entry, actor.name());
        return new PutOutcome.Invited(after);
    }

    private void store(Membership before, Membership after, Actor actor) {
        this.changes.write(before, after, this.persons.find(after.person()).orElseThrow(), actor);
    }

    static void requireRevision(Membership stored, @Nullable Long expected) {
        if (expected == null) {
            throw ProblemException.preconditionRequired();
        }
        if (expected != stored.revision()) {
            throw ProblemException.preconditionFailed();
        }
    }

}
