package dev.kontor.identity.access;

import java.util.List;

import dev.kontor.identity.membership.Offer;
import dev.kontor.identity.membership.Terms;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Visibility;
import org.jspecify.annotations.Nullable;

/// Terms to try out without storing them (B-01). What is not given stays as it is stored; an empty profile is none of
/// the member's own.
record WhatIf(@Nullable String settingsProfile, @Nullable List<String> accessGroups, @Nullable List<String> exceptions,
        @Nullable Boolean active, @Nullable Boolean internetUser, @Nullable Visibility visibility,
        @Nullable String unit) {

    Terms applyTo(Terms stored, Offer offer) {
        return new Terms((this.active != null) ? this.active : stored.active(),
                (this.internetUser != null) ? this.internetUser : stored.internetUser(), stored.validUntil(),
                profile(stored, offer),
                (this.accessGroups != null) ? offer.groups(this.accessGroups) : stored.accessGroups(),
                (this.exceptions != null) ? Permission.ofAll("exceptions", this.exceptions) : stored.exceptions(),
                (this.visibility != null) ? this.visibility : stored.visibility(),
                (this.visibility != null) ? this.unit : stored.unit());
    }

    private @Nullable String profile(Terms stored, Offer offer) {
        if (this.settingsProfile == null) {
            return stored.settingsProfile();
        }
        return this.settingsProfile.isEmpty() ? null : offer.profile(this.settingsProfile);
    }

}
