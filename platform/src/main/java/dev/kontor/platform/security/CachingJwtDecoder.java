package dev.kontor.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Verifies a token once and remembers it until it expires: checking a signature costs more than answering most
/// requests. Only the very same characters are found again, so a tampered token is never mistaken for a verified one.
class CachingJwtDecoder implements JwtDecoder {

    private final JwtDecoder decoder;

    private final Clock clock;

    private final Cache<String, Jwt> verified;

    CachingJwtDecoder(JwtDecoder decoder, long size, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
            .maximumSize(size)
            .expireAfter(Expiry.<String, Jwt>creating((token, jwt) -> untilExpiry(jwt)))
            .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = this.verified.getIfPresent(token);
        if (known != null && expiry(known).isAfter(this.clock.instant())) {
            return known;
        }
        var fresh = this.decoder.decode(token);
        this.verified.put(token, fresh);
        return fresh;
    }

    private Duration untilExpiry(Jwt jwt) {
        return Duration.between(this.clock.instant(), expiry(jwt));
    }

    /// The validators have made sure that there is one.
    private static Instant expiry(Jwt jwt) {
        return Objects.requireNonNull(jwt.getExpiresAt());
    }

}
