package dev.kontor.identity.rights;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kontor.identity.rights.AppliedProfile.Level;
import org.jspecify.annotations.Nullable;

/// The rules that hold for everybody at one moment. What is named but does not exist grants nothing.
public record RulesInForce(boolean portalOpen, Map<String, Grants> profiles, Map<String, Grants> groups) {

    /// The membership's profile, else the company's, else the default one (F-028).
    public AppliedProfile profile(@Nullable String ofMembership, @Nullable String ofCompany) {
        if (ofMembership != null) {
            return applied(ofMembership, Level.MEMBERSHIP);
        }
        return (ofCompany != null) ? applied(ofCompany, Level.COMPANY) : applied(Grants.DEFAULT_PROFILE, Level.DEFAULT);
    }

    /// The same with something else under one name, to see what that would change; a
    /// name that does not exist stays
    /// so.
    public RulesInForce with(GrantsKind kind, Grants wanted) {
        return switch (kind) {
            case SETTINGS_PROFILE -> new RulesInForce(this.portalOpen, with(this.profiles, wanted), this.groups);
            case ACCESS_GROUP -> new RulesInForce(this.portalOpen, this.profiles, with(this.groups, wanted));
        };
    }

    private static Map<String, Grants> with(Map<String, Grants> all, Grants wanted) {
        var changed = new HashMap<>(all);
        changed.computeIfPresent(wanted.name(), (_, _) -> wanted);
        return changed;
    }

    /// Of those of these groups that are kept to something.
    public Map<String, Map<Dimension, Set<String>>> restrictions(Collection<String> names) {
        return this.groups.values()
            .stream()
            .filter((it) -> names.contains(it.name()) && !it.restrictions().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Grants::name, Grants::restrictions));
    }

    public Map<String, Set<Permission>> groups(Collection<String> names) {
        return this.groups.values()
            .stream()
            .filter((it) -> names.contains(it.name()))
            .collect(Collectors.toUnmodifiableMap(Grants::name, Grants::permissions));
    }

    private AppliedProfile applied(String name, Level level) {
        var profile = this.profiles.get(name);
        return new AppliedProfile(name, level, (profile != null) ? profile.permissions() : Set.of());
    }

}
