package dev.kontor.identity.person;

import java.time.Instant;
import java.util.Objects;

import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A human being known by one e-mail address. It is being set up until its login exists; the login's id is what the rest
/// of Kontor knows it by. What we wish of the login is counted by `wished`, and done as far as `granted`.
///
/// @param firstLogin how the person gets in for the first time; one from before it was kept counts as vouched for
/// @param sheetDue set until the person has confirmed its own data (F-007)
/// @param linkDue set while Keycloak has to send the link of the first login
@Document("persons")
public record Person(@Id String id, EmailAddress email, String firstName, String lastName, @Nullable String language,
        @Nullable PersonId login, boolean passwordSet, boolean loginIsOurs, LoginWish wish, long wished, long granted,
        boolean pending, int attempts, Instant retryAt, Instant since, @Nullable Long renamed,
        @Nullable FirstLogin firstLogin, @Nullable Boolean sheetDue, @Nullable Instant linkDue,
        @Nullable Boolean blocked) {

    /// How often the name was corrected.
    long revision() {
        return (this.renamed != null) ? this.renamed : 0;
    }

    public Names names() {
        return new Names(this.firstName, this.lastName, this.language);
    }

    @Override
    public FirstLogin firstLogin() {
        return Objects.requireNonNullElse(this.firstLogin, FirstLogin.VOUCHED);
    }

    /// Whether its own data are confirmed: before that it acts for nobody (F-007, F-008).
    public boolean isComplete() {
        return !Boolean.TRUE.equals(this.sheetDue);
    }

    /// Whether whoever signs in is known to read the mails to the address.
    public boolean isProven() {
        return switch (firstLogin()) {
            case VOUCHED -> true;
            case LINK -> isComplete();
            case SHOWN -> false;
        };
    }

    /// Whether an operator has shut the person out where logins live.
    public boolean isBlocked() {
        return Boolean.TRUE.equals(this.blocked);
    }

    /// Whether anything is behind the login that it could be used for.
    public boolean mayComeIn() {
        return this.wish.enabled() && !isBlocked();
    }

    public boolean isBeingSetUp() {
        return this.login == null;
    }

}
