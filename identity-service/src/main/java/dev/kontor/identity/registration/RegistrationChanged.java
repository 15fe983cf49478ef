package dev.kontor.identity.registration;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.platform.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/// The event `kontor.portal.registration.changed.v1`: somebody of a customer asked for access, and what was decided.
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationChanged(String company, long version, String state, String email, String firstName, String lastName,
        @Nullable String language, Instant requestedAt, @Nullable Instant decidedAt, @Nullable String reason) {

    static OutgoingEvent of(Registration it) {
        var decision = it.decision();
        return new OutgoingEvent("portal.customers", "REGISTRATION/" + it.id(), "kontor.portal.registration.changed.v1",
                it.revision(),
                new RegistrationChanged(it.company().value(), it.revision(), it.state().name(), it.email().value(),
                        it.names().firstName(), it.names().lastName(), it.names().language(), it.requestedAt(),
                        (decision != null) ? decision.at() : null, (decision != null) ? decision.reason() : null));
    }

}
