package dev.kontor.identity.keycloak;

import java.util.Map;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.GenericType;

/// What Keycloak says is wrong, reduced to its message key: the rest of its answer may hold personal data.
final class KeycloakErrors {

    private KeycloakErrors() {
    }

    static String code(WebApplicationException failed) {
        try {
            var body = failed.getResponse().readEntity(new GenericType<Map<String, Object>>() {
            });
            return String.valueOf(body.getOrDefault("errorMessage", body.get("error")));
        }
        catch (ProcessingException | IllegalStateException unreadable) {
            return "status " + failed.getResponse().getStatus();
        }
    }

}
