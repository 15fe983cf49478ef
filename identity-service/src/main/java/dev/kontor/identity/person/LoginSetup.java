package dev.kontor.identity.person;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import dev.kontor.identity.person.Logins.NewLogin;
import dev.kontor.platform.storage.Transactions;
import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Makes the login be as the person's record wishes it: our intent is stored before, the login's id after. Every step
/// finds what an earlier run that was cut off has left, so it can be repeated from the beginning.
@Service
public class LoginSetup {

    private static final Logger log = LoggerFactory.getLogger(LoginSetup.class);

    private static final Duration SHORTEST_DELAY = Duration.ofSeconds(1);

    private static final int LONGEST_DELAY_SHIFT = 5;

    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);

    private final Persons persons;

    private final Logins logins;

    private final ApplicationEventPublisher events;

    private final Transactions transactions;

    LoginSetup(Persons persons, Logins logins, ApplicationEventPublisher events, Transactions transactions) {
        this.persons = persons;
        this.logins = logins;
        this.events = events;
        this.transactions = transactions;
    }

    /// For a new person, with a password to be shown unless it gets a link; when logins
    /// are away, it is done later and without a password.
    public Optional<OneTimePassword> begin(String person) {
        if (this.persons.find(person).orElseThrow().firstLogin() == FirstLogin.LINK) {
            attempt(person, null);
            return Optional.empty();
        }
        var password = OneTimePassword.random();
        return attempt(person, password) ? Optional.of(password) : Optional.empty();
    }

    /// A new password in place of the present one, whatever it is; only when a human asks
    /// for exactly that (F-020).
    public OneTimePassword replacePassword(Person person) {
        var login = Objects.requireNonNull(person.login(), "a password needs a login");
        var password = OneTimePassword.random();
        if (this.logins.setPassword(login, password) == Logins.Outcome.NO_SUCH_LOGIN) {
            this.persons.loginLost(person);
            throw new LoginsUnavailableException("the login is gone and is set up anew", null);
        }
        this.persons.passwordSet(person);
        return password;
    }

    /// Goes on where an earlier attempt was cut off.
    void goOn(Person person) {
        attempt(person.id(), null);
    }

    /// @return whether the login was created now, with the password
    private boolean attempt(String id, @Nullable OneTimePassword password) {
        var person = this.persons.find(id).orElseThrow();
        var created = false;
        try {
            if (person.isBeingSetUp() && person.isBlocked()) {
                this.persons.granted(person);
                return false;
            }
            created = person.isBeingSetUp() && makeKnown(person, password);
            fulfil(this.persons.find(id).orElseThrow());
        }
        catch (LoginsUnavailableException away) {
            var delay = SHORTEST_DELAY.multipliedBy(1L << Math.min(person.attempts(), LONGEST_DELAY_SHIFT));
            log.warn("Login of person {} is tried again in {}: {}", id, delay, away.getMessage());
            this.persons.postpone(person, delay);
        }
        catch (LoginRefusedException refused) {
            log.error("Login of person {} is refused and needs a human: {}", id, refused.getMessage());
            this.persons.postpone(person, AFTER_REFUSAL);
        }
        return created;
    }

    private boolean makeKnown(Person person, @Nullable OneTimePassword password) {
        var existing = this.logins.find(person.email());
        if (existing.isEmpty() && this.logins.create(person, password) instanceof NewLogin.Created(var id)) {
            store(person, id, password != null, true);
            return true;
        }
        var there = existing.or(() -> this.logins.find(person.email()))
            .orElseThrow(() -> new LoginRefusedException("its name is taken, but no login has its address"));
        if (!there.emailVerified()) {
            adopt(person, there);
        }
        store(person, there.id(), there.passwordSet(), false);
        return false;
    }

    /// Perhaps ours, from before a crash. Where the staff vouches for nothing, it is safe
    /// as soon as it asks for the address to be confirmed.
    private void adopt(Person person, Logins.Login unverified) {
        if (person.firstLogin() == FirstLogin.VOUCHED) {
            throw new LoginRefusedException("a login with its address exists, but nobody verified the address");
        }
        if (this.logins.requireConfirmation(unverified.id()) == Logins.Outcome.NO_SUCH_LOGIN) {
            throw new LoginsUnavailableException("the login is gone again", null);
        }
    }

    private void store(Person person, PersonId login, boolean passwordSet, boolean ours) {
        this.transactions.run(() -> {
            if (this.persons.loginKnown(person, login, passwordSet, ours)) {
                this.events.publishEvent(new LoginKnown(person.id()));
            }
        });
    }

    private boolean isLinkSent(PersonId login, Person person) {
        if (person.linkDue() == null) {
            return true;
        }
        if (this.logins.sendLink(login) == Logins.Outcome.NO_SUCH_LOGIN) {
            this.persons.loginLost(person);
            return false;
        }
        this.persons.linkSent(person);
        return true;
    }

    private void fulfil(Person person) {
        var login = person.login();
        if (login == null || !person.pending()) {
            return;
        }
        switch (this.logins.fulfil(login, person)) {
            case DONE -> {
                if (isLinkSent(login, person)) {
                    this.persons.granted(person);
                }
            }
            case NO_SUCH_LOGIN -> {
                log.warn("Login of person {} is gone; it is set up anew", person.id());
                this.persons.loginLost(person);
            }
        }
    }

}
