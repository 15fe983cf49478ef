package dev.kontor.identity.impersonation;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.platform.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/// The event `kontor.portal.impersonation.changed.v1`: as whom somebody of the staff looks at the portal now.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImpersonationChanged(String staff, long version, @Nullable String company, @Nullable String member,
        @Nullable Instant until) {

    static OutgoingEvent of(Impersonation it) {
        var running = it.endedAt() == null;
        return new OutgoingEvent("portal.access", "IMPERSONATION/" + it.staff(),
                "kontor.portal.impersonation.changed.v1", it.version(),
                new ImpersonationChanged(it.staff().value(), it.version(), running ? it.company().value() : null,
                        running ? it.member().value() : null, running ? it.until() : null));
    }

}
