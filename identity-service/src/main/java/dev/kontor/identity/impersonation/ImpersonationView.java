package dev.kontor.identity.impersonation;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.platform.CompanyId;
import org.jspecify.annotations.Nullable;

/// An [Impersonation] as both sides see it; without an end it goes on until then.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImpersonationView(String id, String by, CompanyId company, EmailAddress email, String reason,
        Instant startedAt, Instant until, @Nullable Instant endedAt) {

    public static ImpersonationView of(Impersonation it) {
        return new ImpersonationView(it.id(), it.staffName(), it.company(), it.email(), it.reason(), it.startedAt(),
                it.until(), it.endedAt());
    }

}
