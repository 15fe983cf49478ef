package dev.kontor.gateway.keycloak;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What Keycloak gave for a login: the access token that services accept, and what renews it.
public record Tokens(String accessToken, Instant expiresAt, @Nullable String refreshToken) {

    /// Whether the access token is still good for so long.
    public boolean lastFor(Duration duration, Instant now) {
        return now.plus(duration).isBefore(this.expiresAt);
    }

    /// Tokens are as good as passwords: not for logs.
    @Override
    public String toString() {
        return "Tokens[expiresAt=" + this.expiresAt + "]";
    }

}
