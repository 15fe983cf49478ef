package dev.kontor.identity.registration;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.customer.Company;
import dev.kontor.identity.mail.Letter;
import dev.kontor.identity.mail.MailKind;
import dev.kontor.identity.mail.Mails;
import dev.kontor.identity.membership.Registrants;
import dev.kontor.identity.membership.Registrants.Outcome;
import dev.kontor.identity.person.LoginSetup;
import dev.kontor.identity.registration.PutRegistration.Form;
import dev.kontor.identity.registration.Registration.Decision;
import dev.kontor.identity.registration.Registration.Proof;
import dev.kontor.identity.registration.Registration.State;
import dev.kontor.identity.rights.Grants;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.storage.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Takes registrations, and decides on them: the registration, what follows from it, its audit entry, its event and its
/// mail are one transaction; the login follows.
@Service
class RegistrationService {

    private static final Actor RULE = new Actor("rule:registration", "", Actor.Party.SUPPLIER);

    private final Registrations registrations;

    private final Companies companies;

    private final Registrants registrants;

    private final LoginSetup logins;

    private final Mails mails;

    private final Outbox outbox;

    private final Audit audit;

    private final Transactions transactions;

    private final Clock clock;

    RegistrationService(Registrations registrations, Companies companies, Registrants registrants, LoginSetup logins,
            Mails mails, Outbox outbox, Audit audit, Transactions transactions, Clock clock) {
        this.registrations = registrations;
        this.companies = companies;
        this.registrants = registrants;
        this.logins = logins;
        this.mails = mails;
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Which company it is, if number and data belong together and it does business with
    /// us; otherwise nothing, whatever of it is wrong.
    Optional<Recognised> recognise(Form form) {
        return Optional.ofNullable(form.company())
            .flatMap(this.companies::find)
            .filter(Company::isActive)
            .flatMap((it) -> {
                var byVatId = form.vatId() != null && form.vatId().equals(PutRegistration.plain(it.vatId()));
                var postcode = (it.address() != null) ? PutRegistration.plain(it.address().postcode()) : null;
                var byPostcode = form.postcode() != null && form.postcode().equals(postcode);
                // what is given must be right, whatever else is
                var contradicts = (form.vatId() != null && it.vatId() != null && !byVatId)
                        || (form.postcode() != null && postcode != null && !byPostcode);
                return ((byVatId || byPostcode) && !contradicts)
                        ? Optional.of(new Recognised(it, byVatId ? Proof.VAT_ID : Proof.POSTCODE)) : Optional.empty();
            });
    }

    /// Whoever has access already, or has asked for it, gets the same answer as everybody
    /// else, and the truth by mail. A repeat changes nothing.
    void request(String id, Form form, Recognised recognised) {
        var person = this.transactions.run(() -> {
            var earlier = this.registrations.find(id).orElse(null);
            if (earlier != null) {
                requireSame(earlier, form);
                return Optional.<String>empty();
            }
            var company = recognised.company();
            if (this.registrants.isMember(company.id(), form.email())) {
                write(MailKind.REGISTRATION_NEEDLESS, form, company);
                return Optional.<String>empty();
            }
            if (this.registrations.isRequested(company.id(), form.email())) {
                return Optional.<String>empty();
            }
            return requested(Registration.requested(id, company.id(), company.name(), form.email(), form.names(),
                    form.vatId(), form.postcode(), recognised.by(), this.clock.instant()), company);
        });
        person.ifPresent(this.logins::begin);
    }

    private Optional<String> requested(Registration registration, Company company) {
        this.registrations.insert(registration);
        announce(applicant(registration), null, registration);
        if (registration.matched() == Proof.VAT_ID && this.registrations.settings().approveByVatId()) {
            return decide(registration,
                    new Decision(State.APPROVED, null, null, List.of(Grants.CUSTOMERS_GROUP), this.clock.instant(), ""),
                    RULE);
        }
        this.mails.write(new Letter(MailKind.REGISTRATION_RECEIVED, registration.email(), registration.name(),
                registration.names().language(), company.name(), "", "/"));
        return Optional.empty();
    }

    /// The same decision again changes nothing; another one after it is refused.
    Registration decide(String id, State state, @Nullable String reason, @Nullable String settingsProfile,
            Set<String> accessGroups, @Nullable Long expected, Actor actor) {
        var decision = new Decision(state, reason, settingsProfile, accessGroups.stream().sorted().toList(),
                this.clock.instant(), actor.name());
        var person = this.transactions.run(() -> {
            var stored = this.registrations.find(id).orElseThrow(NotFoundException::new);
            if (stored.decision() != null && stored.decision().says(decision)) {
                return Optional.<String>empty();
            }
            if (expected == null) {
                throw ProblemException.preconditionRequired();
            }
            if (expected != stored.revision()) {
                throw ProblemException.preconditionFailed();
            }
            if (stored.state() != State.REQUESTED) {
                throw new ProblemException(HttpStatus.CONFLICT, "registration-decided");
            }
            return decide(stored, decision, actor);
        });
        person.ifPresent(this.logins::begin);
        return this.registrations.find(id).orElseThrow();
    }

    RegistrationSettings turn(boolean approveByVatId, @Nullable Long expected, Actor actor) {
        return this.transactions.run(() -> {
            var before = this.registrations.settings();
            if (before.approveByVatId() == approveByVatId) {
                return before;
            }
            if (expected == null) {
                throw ProblemException.preconditionRequired();
            }
            if (expected != before.revision()) {
                throw ProblemException.preconditionFailed();
            }
            var after = before.turned(approveByVatId);
            this.registrations.save(after);
            this.audit.record(actor, "registration-settings",
                    java.util.Map.of("approveByVatId", before.approveByVatId()),
                    java.util.Map.of("approveByVatId", approveByVatId));
            return after;
        });
    }

    /// @return the person whose login has to be made
    private Optional<String> decide(Registration stored, Decision decision, Actor actor) {
        var decided = stored.with(decision);
        this.registrations.save(decided);
        announce(actor, stored, decided);
        if (decision.state() == State.REJECTED) {
            write(MailKind.REGISTRATION_REJECTED, decided, Objects.requireNonNull(decision.reason()));
            return Optional.empty();
        }
        var outcome = this.registrants.admit(decided.company(), decided.email(), decided.names(),
                decision.settingsProfile(), Set.copyOf(decision.accessGroups()), actor);
        return switch (outcome) {
            case Outcome.NewPerson(var person) -> {
                write(MailKind.REGISTRATION_APPROVED, decided, "");
                yield Optional.of(person);
            }
            // is written to with the question
            case Outcome.Asked() -> Optional.empty();
            case Outcome.AlreadyMember() -> {
                write(MailKind.REGISTRATION_NEEDLESS, decided, "");
                yield Optional.empty();
            }
        };
    }

    private void announce(Actor actor, @Nullable Registration before, Registration after) {
        this.audit.record(actor, "registration/" + after.id(), after.company(), after.email().value(),
                (before != null) ? before.inWords() : null, after.inWords());
        this.outbox.add(RegistrationChanged.of(after));
    }

    private void write(MailKind kind, Registration registration, String note) {
        this.mails.write(new Letter(kind, registration.email(), registration.name(), registration.names().language(),
                companyName(registration), note, "/"));
    }

    private void write(MailKind kind, Form form, Company company) {
        this.mails.write(new Letter(kind, form.email(), form.names().firstName() + " " + form.names().lastName(),
                form.names().language(), company.name(), "", "/"));
    }

    private String companyName(Registration registration) {
        return this.companies.find(registration.company()).map(Company::name).orElse(registration.company().value());
    }

    private static void requireSame(Registration earlier, Form form) {
        if (!(earlier.email().equals(form.email()) && earlier.names().equals(form.names())
                && earlier.company().value().equals(form.customerNumber())
                && Objects.equals(earlier.vatId(), form.vatId())
                && Objects.equals(earlier.postcode(), form.postcode()))) {
            throw ProblemException.conflict();
        }
    }

    private static Actor applicant(Registration registration) {
        return new Actor("registration:" + registration.id(), registration.name(), Actor.Party.CUSTOMER);
    }

    /// A company, and by what it was recognised.
    record Recognised(Company company, Proof by) {
    }

}
