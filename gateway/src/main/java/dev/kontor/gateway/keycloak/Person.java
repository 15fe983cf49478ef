package dev.kontor.gateway.keycloak;

import org.jspecify.annotations.Nullable;

/// Who is logged in, as far as the gateway needs to know.
public record Person(String id, @Nullable String name, @Nullable String email) {

    /// Without name and address: logs carry no personal data.
    @Override
    public String toString() {
        return this.id;
    }

}
