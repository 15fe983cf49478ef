package dev.kontor.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.kontor.gateway.keycloak.KeycloakLogin;
import dev.kontor.gateway.keycloak.Person;
import dev.kontor.gateway.keycloak.Tokens;
import dev.kontor.gateway.session.Sessions;

/// Sessions for tests whose subject is what comes after a login.
public final class Logins {

    private Logins() {
    }

    /// The cookie of a fresh session whose access token lasts so long.
    public static String cookie(GatewayInstance gateway, String accessToken, Duration lasting, String refreshToken) {
        var tokens = new Tokens(accessToken, Instant.now().plus(lasting), refreshToken);
        var login = new KeycloakLogin(new Person("person", "Ana Pop", "ana@example.com"), "sid", "id-token", tokens);
        return "__Host-kontor=" + Objects.requireNonNull(gateway.bean(Sessions.class).open(login).block());
    }

    public static String cookie(GatewayInstance gateway) {
        return cookie(gateway, "access-token", Duration.ofMinutes(5), "refresh-token");
    }

}
