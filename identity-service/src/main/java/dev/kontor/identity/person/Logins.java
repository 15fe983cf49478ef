package dev.kontor.identity.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /// Second factors and passkeys, without anything secret; none when the login is gone.
    List<Credential> credentials(PersonId login);

    /// Lets the person try passwords again after too many wrong ones.
    Outcome unlock(PersonId login);

    /// Drops the mirrors of access groups that are gone and that nobody is in. What is
    /// known is asked for after what
    /// there is: a group that is only being made is known before its mirror is there.
    void dropGroupsBut(Supplier<Set<String>> known);

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

    /// Something beside the password that a person can prove to be itself with.
    ///
    /// @param label as the person named it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Credential(String id, Kind kind, @Nullable String label, Instant since) {

        public enum Kind {

            TOTP, PASSKEY

        }

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
