package dev.kontor.identity.membership;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.customer.Company;
import dev.kontor.identity.mail.MailKind;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.FirstLogin;
import dev.kontor.identity.person.Logins;
import dev.kontor.identity.person.LoginsUnavailableException;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.person.Persons;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.storage.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Lets a person answer who wants it to act for them, and those ask again.
@Service
class InvitationService {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Memberships memberships;

    private final MembershipChanges changes;

    private final Invitations invitations;

    private final Persons persons;

    private final Companies companies;

    private final Logins logins;

    private final Transactions transactions;

    private final Clock clock;

    InvitationService(Memberships memberships, MembershipChanges changes, Invitations invitations, Persons persons,
            Companies companies, Logins logins, Transactions transactions, Clock clock) {
        this.memberships = memberships;
        this.changes = changes;
        this.invitations = invitations;
        this.persons = persons;
        this.companies = companies;
        this.logins = logins;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The questions a person has not answered.
    List<Invitation> open(PersonId login) {
        var now = this.clock.instant();
        return this.persons.find(login)
            .stream()
            .flatMap((it) -> this.memberships.ofPerson(it.id()).stream())
            .filter((it) -> it.concerns() && it.consent() != null && !it.consent().isOver(now))
            .map(this::invitation)
            .toList();
    }

    /// To agree takes the link of the mail; a second time it changes nothing.
    void agree(PersonId login, CompanyId company, @Nullable String link, Actor actor) {
        endSessionsOfOthers(login, company, link);
        this.transactions.run(() -> {
            var person = this.persons.find(login).orElseThrow(NotFoundException::new);
            var before = asked(company, person);
            var consent = before.consent();
            if (consent == null) {
                return;
            }
            if (link == null || !consent.isAnsweredBy(link)) {
                throw refused("invitation-link");
            }
            if (consent.isOver(this.clock.instant())) {
                throw refused("invitation-over");
            }
            if (!person.isProven()) {
                this.persons.trust(person, FirstLogin.LINK);
            }
            this.changes.write(before, before.agreed(person), person, actor);
        });
    }

    /// Somebody else may have been shown a password of the person and still be signed in
    /// with it. Who reads the mail has another password by now; before the company is
    /// within reach, every session ends.
    private void endSessionsOfOthers(PersonId login, CompanyId company, @Nullable String link) {
        var person = this.persons.find(login).orElseThrow(NotFoundException::new);
        var consent = asked(company, person).consent();
        if (person.isProven() || consent == null || link == null || !consent.isAnsweredBy(link)) {
            return;
        }
        try {
            this.logins.signOut(login);
        }
        catch (LoginsUnavailableException away) {
            throw ProblemException.unavailable();
        }
    }

    /// A second time it changes nothing; who has agreed cannot decline any more.
    void decline(PersonId login, CompanyId company, Actor actor) {
        this.transactions.run(() -> {
            var person = this.persons.find(login).orElseThrow(NotFoundException::new);
            var before = asked(company, person);
            var consent = before.consent();
            if (consent == null) {
                throw refused("invitation-answered");
            }
            if (consent.state() == Consent.State.ASKED) {
                this.changes.write(before, before.declined(consent.declined()), person, actor);
            }
        });
    }

    /// Asks again, or has the link of the first login sent again; at most once a minute.
    void again(CompanyId company, EmailAddress email, Actor actor) {
        this.transactions.run(() -> {
            var before = present(company, email).orElseThrow(NotFoundException::new);
            var person = this.persons.find(before.person()).orElseThrow();
            var consent = before.consent();
            if (consent != null) {
                requirePause(consent);
                this.changes.write(before,
                        this.invitations.ask(before, consent.names(), MailKind.INVITATION, actor.name()), person,
                        actor);
            }
            else if (!person.isComplete() && person.firstLogin() == FirstLogin.LINK) {
                if (person.linkDue() == null) {
                    this.persons.askForLink(person);
                }
            }
            else {
                throw refused("invitation-answered");
            }
        });
    }

    /// Whether it can still be withdrawn; a member is removed by the staff alone.
    void requireOpen(CompanyId company, EmailAddress email) {
        var membership = present(company, email).orElseThrow(NotFoundException::new);
        var person = this.persons.find(membership.person()).orElseThrow();
        if (membership.consent() == null && person.isComplete()) {
            throw refused("invitation-answered");
        }
    }

    private void requirePause(Consent consent) {
        if (this.clock.instant().isBefore(consent.askedAt().plus(PAUSE))) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
        }
    }

    private Membership asked(CompanyId company, Person person) {
        return present(company, person.email()).orElseThrow(NotFoundException::new);
    }

    private Optional<Membership> present(CompanyId company, EmailAddress email) {
        return this.memberships.find(company, email).filter((it) -> !it.removed());
    }

    private Invitation invitation(Membership membership) {
        var consent = java.util.Objects.requireNonNull(membership.consent());
        return new Invitation(membership.company(),
                this.companies.find(membership.company()).map(Company::name).orElse(membership.company().value()),
                consent.askedBy(), consent.askedAt(), consent.until());
    }

    private static ProblemException refused(String code) {
        return new ProblemException(HttpStatus.CONFLICT, code);
    }

    /// A question as the person sees it.
    record Invitation(CompanyId company, String companyName, String askedBy, java.time.Instant askedAt,
            java.time.Instant until) {
    }

}
