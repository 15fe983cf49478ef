package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.Set;

import dev.kontor.identity.rights.Permission;
import org.jspecify.annotations.Nullable;

/// On which terms a person acts for a company: what the staff has set, and what the effective access is derived from.
public record Terms(boolean active, boolean internetUser, @Nullable Instant validUntil,
        @Nullable String settingsProfile, Set<String> accessGroups, Set<Permission> exceptions) {

    /// Whether it is a reason to let the person sign in at all.
    public boolean letsIn(Instant now) {
        return this.active && this.internetUser && (this.validUntil == null || now.isBefore(this.validUntil));
    }

}
