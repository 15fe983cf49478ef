package dev.kontor.identity.rights;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What a member may do, and for everything else which rules refuse it: a permission is either granted or has at least
/// one refusal.
public record EffectiveAccess(Set<Permission> permissions, Map<Permission, Set<Rule>> refusals) {

    static EffectiveAccess of(Map<Permission, Set<Rule>> refusals) {
        var granted = EnumSet.allOf(Permission.class);
        granted.removeAll(refusals.keySet());
        return new EffectiveAccess(granted, new EnumMap<>(refusals));
    }

    public boolean allows(Permission permission) {
        return this.permissions.contains(permission);
    }

}
