package dev.kontor.identity.person;

import java.util.Optional;
import java.util.Set;

import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Where logins live. Every method may fail with [LoginsUnavailableException], and then nobody knows whether it was done.
public interface Logins {

    Optional<Login> find(EmailAddress email);

    /// Makes a login, with a password that must be changed at the first use, or without
    /// any.
    NewLogin create(Person person, @Nullable OneTimePassword password);

    /// Brings groups in line, and where the login is ours name and switch as well; signs
    /// the person out everywhere when
    /// the login is switched off.
    Outcome fulfil(PersonId login, Person person);

    /// How it is now; empty when it is gone.
    Optional<LoginState> state(PersonId login);

    /// Sends a link to the person's address: whoever follows it has confirmed the address
    /// and chooses a password.
    Outcome sendLink(PersonId login);

    /// Ends every session, wherever it is.
    Outcome signOut(PersonId login);

    /// Lets nobody in before the address is confirmed.
    Outcome requireConfirmation(PersonId login);

    /// Puts a password in place of the present one, to be changed at the first use.
    Outcome setPassword(PersonId login, OneTimePassword password);

    /// The ids of all there are, whoever made them.
    Set<PersonId> all();

    /// A login as it is there; only a verified address says that it belongs to whom it
    /// names.
    record Login(PersonId id, boolean passwordSet, boolean emailVerified) {
    }

    /// What came of making a login.
    sealed interface NewLogin {

        record Created(PersonId id) implements NewLogin {
        }

        /// Somebody, perhaps we before a crash, was faster.
        record AlreadyThere() implements NewLogin {
        }

    }

    /// What came of changing a login.
    enum Outcome {

        DONE, NO_SUCH_LOGIN

    }

}
