package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Visibility;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.PersistenceCreator;

/// On which terms a person acts for a company: what the staff has set, and what the effective access is derived from.
public record Terms(boolean active, boolean internetUser, @Nullable Instant validUntil,
        @Nullable String settingsProfile, Set<String> accessGroups, Set<Permission> exceptions, Visibility visibility,
        @Nullable String unit) {

    /// The ERP's word for a cost centre or department of a customer.
    public static final String UNIT = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,39}";

    /// What was stored before there was a visibility sees the whole company.
    @PersistenceCreator
    public Terms(boolean active, boolean internetUser, @Nullable Instant validUntil, @Nullable String settingsProfile,
            Set<String> accessGroups, Set<Permission> exceptions, @Nullable Visibility visibility,
            @Nullable String unit) {
        this.active = active;
        this.internetUser = internetUser;
        this.validUntil = validUntil;
        this.settingsProfile = settingsProfile;
        this.accessGroups = accessGroups;
        this.exceptions = exceptions;
        this.visibility = Objects.requireNonNullElse(visibility, Visibility.COMPANY);
        this.unit = unit;
    }

    Terms with(Set<String> groups) {
        return new Terms(this.active, this.internetUser, this.validUntil, this.settingsProfile, groups, this.exceptions,
                this.visibility, this.unit);
    }

    /// As the audit keeps it.
    Map<String, @Nullable Object> inWords() {
        var words = new LinkedHashMap<String, @Nullable Object>();
        words.put("active", this.active);
        words.put("internetUser", this.internetUser);
        words.put("validUntil", this.validUntil);
        words.put("settingsProfile", this.settingsProfile);
        words.put("accessGroups", this.accessGroups.stream().sorted().toList());
        words.put("exceptions", Permission.words(this.exceptions));
        words.put("visibility", this.visibility.name());
        words.put("unit", this.unit);
        return words;
    }

    /// Whether it is a reason to let the person sign in at all.
    public boolean letsIn(Instant now) {
        return this.active && this.internetUser && (this.validUntil == null || now.isBefore(this.validUntil));
    }

}
