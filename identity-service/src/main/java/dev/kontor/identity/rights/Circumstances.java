package dev.kontor.identity.rights;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Everything that decides what one person may do for one company at one moment.
/// The profile is the membership's, else the company's, else the default one (F-028); the groups are those the
/// membership names (F-029); the exceptions are what is unticked for this person alone (F-026).
public record Circumstances(boolean portalOpen, boolean companyActive, boolean membershipActive, boolean internetUser,
        @Nullable Instant validUntil, Set<Permission> profile, Collection<Set<Permission>> groups,
        Set<Permission> exceptions) {

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
        return EffectiveAccess.of(refusals);
    }

    private Set<Rule> whatRefuses(Permission permission, Instant now) {
        var rules = EnumSet.noneOf(Rule.class);
        add(rules, !this.portalOpen, Rule.PORTAL_CLOSED);
        add(rules, !this.companyActive, Rule.COMPANY_INACTIVE);
        add(rules, !this.membershipActive, Rule.MEMBERSHIP_INACTIVE);
        add(rules, !this.internetUser, Rule.NOT_INTERNET_USER);
        add(rules, isExpired(now), Rule.MEMBERSHIP_EXPIRED);
        add(rules, !this.profile.contains(permission), Rule.SETTINGS_PROFILE);
        add(rules, this.groups.stream().noneMatch((it) -> it.contains(permission)), Rule.ACCESS_GROUP);
        add(rules, this.exceptions.contains(permission), Rule.USER_EXCEPTION);
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
