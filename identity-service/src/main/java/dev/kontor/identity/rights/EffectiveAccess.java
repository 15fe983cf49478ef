package dev.kontor.identity.rights;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What a member may do, and for everything else which rules refuse it: a permission is either granted or has at least
/// one refusal.
///
/// @param limits to which values what is seen is kept, by dimension; empty means everything of the company
/// @param groups the access groups the member is in, by their names
public record EffectiveAccess(Set<Permission> permissions, Map<Permission, Set<Rule>> refusals,
        Map<String, Set<String>> limits, Set<String> groups) {

    static EffectiveAccess of(Map<Permission, Set<Rule>> refusals, Map<String, Set<String>> limits,
            Set<String> groups) {
        var granted = EnumSet.allOf(Permission.class);
        granted.removeAll(refusals.keySet());
        return new EffectiveAccess(granted, new EnumMap<>(refusals), limits, groups);
    }

    public boolean allows(Permission permission) {
        return this.permissions.contains(permission);
    }

}
