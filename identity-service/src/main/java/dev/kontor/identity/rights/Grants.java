package dev.kontor.identity.rights;

import java.util.Set;

import org.springframework.data.annotation.Id;

/// Permissions under a name: a settings profile or an access group. The revision rises with each change.
public record Grants(@Id String name, Set<Permission> permissions, long revision) {

    public static final String DEFAULT_PROFILE = "default";

    public static final String CUSTOMERS_GROUP = "customers";

    /// Whoever of a customer runs its users, addresses and master data.
    public static final String ADMINISTRATORS_GROUP = "administrators";

    Grants with(Set<Permission> changed) {
        return new Grants(this.name, changed, this.revision + 1);
    }

}
