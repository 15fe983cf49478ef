package dev.kontor.identity.access;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import dev.kontor.identity.rights.EffectiveAccess;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Rule;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What was last announced about one membership. It is written at each look, also when nothing changed: two transactions that derive the same access from different rules meet here, and the later one
/// begins anew.
@Document("access")
record AnnouncedAccess(@Id String membership, PersonId person, CompanyId company, long version, boolean member,
        Set<Permission> permissions, Map<Permission, Set<Rule>> refusals, Instant lookedAt) {

    boolean says(EffectiveAccess access) {
        return this.member && this.permissions.equals(access.permissions()) && this.refusals.equals(access.refusals());
    }

}
