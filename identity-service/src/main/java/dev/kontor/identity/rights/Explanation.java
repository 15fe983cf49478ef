package dev.kontor.identity.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Why a member may or may not do each thing (B-01): taken from the very decision that is announced and enforced.
public record Explanation(AppliedProfile profile, Set<String> groups, Scope scope, List<Explained> permissions) {

    static Explanation of(Circumstances circumstances, EffectiveAccess access) {
        return new Explanation(circumstances.profile(), circumstances.groups().keySet(), circumstances.scope(), Arrays
            .stream(Permission.values())
            .map((it) -> new Explained(it, access.allows(it), verdicts(access, it), circumstances.groupsThatGrant(it)))
            .toList());
    }

    private static List<Verdict> verdicts(EffectiveAccess access, Permission permission) {
        var refusing = access.refusals().getOrDefault(permission, Set.of());
        return Arrays.stream(Rule.values()).map((it) -> new Verdict(it, refusing.contains(it))).toList();
    }

    /// One right: what every rule says about it, and which of the member's access groups
    /// have it.
    public record Explained(Permission permission, boolean granted, List<Verdict> verdicts,
            List<String> grantingGroups) {
    }

    /// What one rule says.
    public record Verdict(Rule rule, boolean refuses) {
    }

}
