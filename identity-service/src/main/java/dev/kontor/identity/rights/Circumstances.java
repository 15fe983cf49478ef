package dev.kontor.identity.rights;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Everything that decides what one person may do for one company at one moment.
/// The profile is the membership's, else the company's, else the default one (F-028); the groups are those the
/// membership names, by their names (F-029); the exceptions are what is unticked for this person alone (F-026); the
/// scope is which part of the company's business he sees (F-030).
public record Circumstances(boolean portalOpen, boolean companyActive, boolean membershipActive, boolean internetUser,
        @Nullable Instant validUntil, AppliedProfile profile, Map<String, Set<Permission>> groups,
        Set<Permission> exceptions, Scope scope) {

    /// Says yes only where every rule does, and otherwise names every rule that said no,
    /// not just the first.
    public EffectiveAccess at(Instant now) {
        Map<Permission, Set<Rule>> refusals = new EnumMap<>(Permission.class);
        for (var permission : Permission.values()) {
            var rules = whatRefuses(permission, now);
            if (!rules.isEmpty()) {
                refusals.put(permission, rules);
            }
        }
        return EffectiveAccess.of(refusals, this.scope.limits(), this.groups.keySet());
    }

    public Explanation explain(Instant now) {
        return Explanation.of(this, at(now));
    }

    /// What is ticked for the person, whether or not anything keeps it out at present.
    public Set<Permission> ticked() {
        return new Circumstances(true, true, true, true, null, this.profile, this.groups, this.exceptions, this.scope)
            .at(Instant.EPOCH)
            .permissions();
    }

    List<String> groupsThatGrant(Permission permission) {
        return this.groups.entrySet()
            .stream()
            .filter((it) -> it.getValue().contains(permission))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    }

    private Set<Rule> whatRefuses(Permission permission, Instant now) {
        var rules = EnumSet.noneOf(Rule.class);
        add(rules, !this.portalOpen, Rule.PORTAL_CLOSED);
        add(rules, !this.companyActive, Rule.COMPANY_INACTIVE);
        add(rules, !this.membershipActive, Rule.MEMBERSHIP_INACTIVE);
        add(rules, !this.internetUser, Rule.NOT_INTERNET_USER);
        add(rules, isExpired(now), Rule.MEMBERSHIP_EXPIRED);
        add(rules, !this.profile.permissions().contains(permission), Rule.SETTINGS_PROFILE);
        add(rules, groupsThatGrant(permission).isEmpty(), Rule.ACCESS_GROUP);
        add(rules, this.exceptions.contains(permission), Rule.USER_EXCEPTION);
        add(rules, permission.needsTheWhole() && !this.scope.isWhole(), Rule.RESTRICTED);
        return rules;
    }

    private boolean isExpired(Instant now) {
        return this.validUntil != null && !now.isBefore(this.validUntil);
    }

    private static void add(Set<Rule> rules, boolean refused, Rule rule) {
        if (refused) {
            rules.add(rule);
        }
    }

}
