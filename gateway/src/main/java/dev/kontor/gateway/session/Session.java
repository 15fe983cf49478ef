package dev.kontor.gateway.session;

import java.time.Duration;
import java.time.Instant;

import dev.kontor.gateway.keycloak.Person;
import dev.kontor.gateway.keycloak.Tokens;

/// One login of one person in one browser. The browser holds its id and nothing else of it.
public record Session(String key, Person person, String idToken, Tokens tokens, Instant startedAt, Instant seenAt) {

    /// Seen now; a session is written at most once in this time, not with every request.
    boolean isSeenWithin(Duration precision, Instant now) {
        return this.seenAt.plus(precision).isAfter(now);
    }

    Session with(Tokens renewed) {
        return new Session(this.key, this.person, this.idToken, renewed, this.startedAt, this.seenAt);
    }

    Session seen(Instant now) {
        return new Session(this.key, this.person, this.idToken, this.tokens, this.startedAt, now);
    }

    @Override
    public String toString() {
        return "Session[" + this.person + "]";
    }

}
