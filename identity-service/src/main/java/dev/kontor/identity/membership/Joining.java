package dev.kontor.identity.membership;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.person.Person;
import org.jspecify.annotations.Nullable;

/// How far somebody has got who does not act for the company yet: asked, or on the way to the first login.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Joining(State state, @Nullable Instant askedAt, @Nullable Instant until) {

    /// Nothing for a member who is in.
    static @Nullable Joining of(Membership membership, Person person, Instant now) {
        var consent = membership.consent();
        if (consent != null) {
            return new Joining(state(consent, now), consent.askedAt(), consent.until());
        }
        return person.isComplete() ? null : new Joining(State.FIRST_LOGIN, null, null);
    }

    private static State state(Consent consent, Instant now) {
        if (consent.state() == Consent.State.DECLINED) {
            return State.DECLINED;
        }
        return consent.isOver(now) ? State.EXPIRED : State.ASKED;
    }

    /// `FIRST_LOGIN`: the person has not been here yet, or has not confirmed its data.
    enum State {

        ASKED, DECLINED, EXPIRED, FIRST_LOGIN

    }

}
