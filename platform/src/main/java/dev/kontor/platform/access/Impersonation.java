package dev.kontor.platform.access;

import java.time.Instant;

import dev.kontor.platform.CompanyId;

/// Somebody of the staff looks at the portal as this member, for a while.
record Impersonation(CompanyId company, PersonId member, Instant until) {

    boolean isOver(Instant now) {
        return !now.isBefore(this.until);
    }

}
