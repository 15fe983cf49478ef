package dev.kontor.identity.rights;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// The rules that hold for everybody at one moment. What is named but does not exist grants nothing.
public record RulesInForce(boolean portalOpen, Map<String, Grants> profiles, Map<String, Grants> groups) {

    /// The membership's profile, else the company's, else the default one (F-028).
    public Set<Permission> profile(@Nullable String ofMembership, @Nullable String ofCompany) {
        var profile = this.profiles.get(Objects.requireNonNullElse(ofMembership,
                Objects.requireNonNullElse(ofCompany, Grants.DEFAULT_PROFILE)));
        return (profile != null) ? profile.permissions() : Set.of();
    }

    public List<Set<Permission>> groups(Collection<String> names) {
        return this.groups.values()
            .stream()
            .filter((it) -> names.contains(it.name()))
            .map(Grants::permissions)
            .toList();
    }

}
