package dev.kontor.identity.person;

import java.time.Instant;

import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A human being known by one e-mail address. It is being set up until its login exists; the login's id is what the rest
/// of Kontor knows it by. What we wish of the login is counted by `wished`, and done as far as `granted`.
@Document("persons")
public record Person(@Id String id, EmailAddress email, String firstName, String lastName, @Nullable String language,
        @Nullable PersonId login, boolean passwordSet, boolean loginIsOurs, LoginWish wish, long wished, long granted,
        boolean pending, int attempts, Instant retryAt, Instant since, @Nullable Long renamed) {

    /// How often the name was corrected.
    long revision() {
        return (this.renamed != null) ? this.renamed : 0;
    }

    public Names names() {
        return new Names(this.firstName, this.lastName, this.language);
    }

    public boolean isBeingSetUp() {
        return this.login == null;
    }

}
