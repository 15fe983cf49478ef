package dev.kontor.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.CompanyId;

/// What `kontor.portal.access.changed.v1` says: the whole effective access of a person in a company.
@JsonIgnoreProperties(ignoreUnknown = true)
record AccessChanged(PersonId person, CompanyId company, @Nullable Long version, boolean member,
        @Nullable Set<String> permissions, @Nullable Map<String, List<String>> refusals,
        @Nullable Map<String, Set<String>> restrictions, @Nullable Set<String> groups) {

    CompanyAccess toAccess(long offset) {
        return new CompanyAccess(this.person, this.company, (this.version == null) ? offset : this.version,
                (this.permissions == null) ? Set.of() : this.permissions,
                (this.refusals == null) ? Map.of() : this.refusals,
                (this.restrictions == null) ? Map.of() : this.restrictions,
                (this.groups == null) ? Set.of() : this.groups);
    }

}
