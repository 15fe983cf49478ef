package dev.kontor.platform.security;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

import dev.kontor.platform.access.PersonId;

/// Who is calling, as the access token says. A controller takes it as an argument. E-mail and name are empty where the
/// token has none, as with machine clients.
public record CurrentUser(PersonId id, String email, String name, Set<String> roles) {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    static CurrentUser of(Jwt token) {
        var email = text(token, "email");
        var name = text(token, "name");
        return new CurrentUser(new PersonId(Objects.requireNonNull(token.getSubject())), email,
                name.isEmpty() ? text(token, "preferred_username") : name, roles(token));
    }

    static Set<String> roles(Jwt token) {
        if (token.getClaim("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> roles) {
            return roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }

    private static String text(Jwt token, String claim) {
        @Nullable String value = token.getClaimAsString(claim);
        return value == null ? "" : value;
    }

    public boolean has(String role) {
        return this.roles.contains(role);
    }

}
