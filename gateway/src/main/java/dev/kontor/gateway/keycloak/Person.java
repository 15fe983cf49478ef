package dev.kontor.gateway.keycloak;

import org.jspecify.annotations.Nullable;

/// Who is logged in, as far as the gateway needs to know.
///
/// @param staff whether he is of the supplier's staff, for whom the portal is never closed
public record Person(String id, @Nullable String name, @Nullable String email, boolean staff) {

    public Person(String id, @Nullable String name, @Nullable String email) {
        this(id, name, email, false);
    }

    /// Without name and address: logs carry no personal data.
    @Override
    public String toString() {
        return this.id;
    }

}
