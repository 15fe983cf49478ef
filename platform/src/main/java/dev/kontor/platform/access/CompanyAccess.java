package dev.kontor.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Interner;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.Decision.Allowed;
import dev.kontor.platform.access.Decision.Refused;

/// What a member may do in one company. A controller below `/api/companies/{company}` takes it as an argument and has
/// the company from nowhere else.
///
/// @param restrictions to which values what is seen is kept, by dimension, for example `product-group`; empty means
/// everything of the company. A service that meets a dimension it does not know shows nothing.
/// @param groups the access groups the member is in, by their names; none where they were not announced
public record CompanyAccess(PersonId person, CompanyId company, long version, Set<String> permissions,
        Map<String, List<String>> refusals, Map<String, Set<String>> restrictions, Set<String> groups) {

    private static final Decision ALLOWED = new Allowed();

    public CompanyAccess {
        permissions = Set.copyOf(permissions);
        refusals = Map.copyOf(refusals);
        restrictions = Map.copyOf(restrictions);
        groups = Set.copyOf(groups);
    }

    /// The same, but what it has in common with others is one object.
    @SuppressWarnings("unchecked") // an equal one is one of the same kind
    CompanyAccess sharing(Interner<Object> words) {
        return new CompanyAccess(this.person, (CompanyId) words.intern(this.company), this.version,
                (Set<String>) words.intern(this.permissions), (Map<String, List<String>>) words.intern(this.refusals),
                (Map<String, Set<String>>) words.intern(this.restrictions), (Set<String>) words.intern(this.groups));
    }

    public Decision decide(String permission) {
        return this.permissions.contains(permission) ? ALLOWED
                : new Refused(this.refusals.getOrDefault(permission, List.of()));
    }

    public boolean allows(String permission) {
        return decide(permission) instanceof Allowed;
    }

    /// Goes on only with the permission; the caller otherwise gets a 403 with the
    /// reasons.
    public void require(String permission) {
        if (decide(permission) instanceof Refused(var rules)) {
            throw new AccessRefusedException(permission, rules);
        }
    }

}
