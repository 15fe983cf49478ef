package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.kontor.identity.rights.Permission;
import org.jspecify.annotations.Nullable;

/// On which terms a person acts for a company: what the staff has set, and what the effective access is derived from.
public record Terms(boolean active, boolean internetUser, @Nullable Instant validUntil,
        @Nullable String settingsProfile, Set<String> accessGroups, Set<Permission> exceptions) {

    /// As the audit keeps it.
    Map<String, @Nullable Object> inWords() {
        var words = new LinkedHashMap<String, @Nullable Object>();
        words.put("active", this.active);
        words.put("internetUser", this.internetUser);
        words.put("validUntil", this.validUntil);
        words.put("settingsProfile", this.settingsProfile);
        words.put("accessGroups", this.accessGroups.stream().sorted().toList());
        words.put("exceptions", Permission.words(this.exceptions));
        return words;
    }

    /// Whether it is a reason to let the person sign in at all.
    public boolean letsIn(Instant now) {
        return this.active && this.internetUser && (this.validUntil == null || now.isBefore(this.validUntil));
    }

}
