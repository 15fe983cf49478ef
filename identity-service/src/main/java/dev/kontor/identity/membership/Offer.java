package dev.kontor.identity.membership;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.kontor.identity.rights.Grants;
import dev.kontor.platform.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// The settings profiles and access groups that a request may name; any other name is refused by its field.
public record Offer(SortedSet<String> profiles, SortedSet<String> groups) {

    static Offer of(Collection<String> profiles, Collection<String> groups) {
        return new Offer(new TreeSet<>(profiles), new TreeSet<>(groups));
    }

    public @Nullable String profile(@Nullable String name) {
        if (name != null && !this.profiles.contains(name)) {
            throw unknown("settingsProfile", this.profiles);
        }
        return name;
    }

    public Set<String> groups(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (!this.groups.contains(names.get(i))) {
                throw unknown("accessGroups[" + i + "]", this.groups);
            }
        }
        return new TreeSet<>(names);
    }

    /// Who says nothing about groups gets the one for customers; who says "none" gets
    /// none.
    static List<String> orCustomers(@Nullable List<String> names) {
        return Objects.requireNonNullElse(names, List.of(Grants.CUSTOMERS_GROUP));
    }

    private static InvalidRequestException unknown(String field, Set<String> known) {
        return new InvalidRequestException(field, "unknown-value", String.join(", ", known));
    }

}
