package dev.kontor.identity.person;

import java.util.Map;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.storage.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// What the staff does to a person as such, beside its memberships.
@Service
class PersonService {

    private final Persons persons;

    private final Logins logins;

    private final Audit audit;

    private final ApplicationEventPublisher events;

    private final Transactions transactions;

    PersonService(Persons persons, Logins logins, Audit audit, ApplicationEventPublisher events,
            Transactions transactions) {
        this.persons = persons;
        this.logins = logins;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /// A repeat changes nothing. The name, the wish that the login gets it too, and the
    /// audit entry are one
    /// transaction.
    Person rename(EmailAddress email, String firstName, String lastName, @Nullable Long expected, Actor actor) {
        return this.transactions.run(() -> {
            var before = this.persons.find(email).orElseThrow(NotFoundException::new);
            if (before.firstName().equals(firstName) && before.lastName().equals(lastName)) {
                return before;
            }
            if (expected == null) {
                throw ProblemException.preconditionRequired();
            }
            if (expected != before.revision()) {
                throw ProblemException.preconditionFailed();
            }
            var after = this.persons.rename(before, new Names(firstName, lastName, before.language()));
            this.audit.record(actor, "person/" + before.id(), null, email.value(),
                    name(before.firstName(), before.lastName()), name(firstName, lastName));
            this.events.publishEvent(new PersonRenamed(after));
            return after;
        });
    }

    LoginState state(Person person) {
        var login = person.login();
        if (login == null) {
            return LoginState.NONE.blocked(person.isBlocked());
        }
        try {
            return this.logins.state(login).orElse(LoginState.NONE).blocked(person.isBlocked());
        }
        catch (LoginsUnavailableException away) {
            throw ProblemException.unavailable();
        }
    }

    /// Once more changes nothing. Logins first: what is written down then has happened.
    void unlock(Person person, Actor actor) {
        var login = person.login();
        if (login == null) {
            return;
        }
        try {
            if (!this.logins.state(login).orElse(LoginState.NONE).locked()) {
                return;
            }
            this.logins.unlock(login);
        }
        catch (LoginsUnavailableException away) {
            throw ProblemException.unavailable();
        }
        this.transactions.run(() -> this.audit.record(actor, "person/" + person.id(), null, person.email().value(),
                Map.of("locked", true), Map.of("locked", false)));
    }

    /// Lets a person in again whom an operator has shut out where logins live; one that
    /// was removed there is set up anew.
    /// Once more changes nothing.
    void unblock(EmailAddress email, Actor actor) {
        this.transactions.run(() -> {
            var person = this.persons.find(email).orElseThrow(NotFoundException::new);
            if (!person.isBlocked()) {
                return;
            }
            this.persons.block(person, false);
            this.audit.record(actor, "person/" + person.id(), null, email.value(), Map.of("blocked", true),
                    Map.of("blocked", false));
            this.events.publishEvent(new LoginTurned(person.id()));
        });
    }

    private static Map<String, String> name(String first, String last) {
        return Map.of("firstName", first, "lastName", last);
    }

}
