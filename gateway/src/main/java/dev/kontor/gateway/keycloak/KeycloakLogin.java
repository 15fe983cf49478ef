package dev.kontor.gateway.keycloak;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// A login that Keycloak has vouched for; `sid` names Keycloak's own session.
public record KeycloakLogin(Person person, @Nullable String sid, String idToken, Tokens tokens) {

    static KeycloakLogin of(OidcUser user, Tokens tokens) {
        return new KeycloakLogin(
                new Person(Objects.requireNonNull(user.getSubject()), user.getFullName(), user.getEmail(),
                        Roles.of(tokens.accessToken()).contains("staff")),
                user.getClaimAsString("sid"), user.getIdToken().getTokenValue(), tokens);
    }

    @Override
    public String toString() {
        return "KeycloakLogin[" + this.person + "]";
    }

}
