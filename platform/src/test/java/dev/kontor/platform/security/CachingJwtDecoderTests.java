package dev.kontor.platform.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CachingJwtDecoderTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<String> verified = new ArrayList<>();

    private final SettableClock clock = new SettableClock();

    private final CachingJwtDecoder decoder = new CachingJwtDecoder(this::verify, 2, this.clock);

    @Test
    void verifiesATokenOnce() {
        this.decoder.decode("a");
        this.decoder.decode("a");

        assertThat(this.verified).containsExactly("a");
    }

    @Test
    void verifiesEachTokenByItself() {
        this.decoder.decode("a");
        this.decoder.decode("A");

        assertThat(this.verified).containsExactly("a", "A");
    }

    @Test
    void doesNotRememberATokenLongerThanItIsValid() {
        this.decoder.decode("a");
        this.clock.now = NOON.plusSeconds(300);
        this.decoder.decode("a");

        assertThat(this.verified).containsExactly("a", "a");
    }

    @Test
    void doesNotRememberRefusals() {
        assertThatThrownBy(() -> this.decoder.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> this.decoder.decode("bad")).isInstanceOf(BadJwtException.class);

        assertThat(this.verified).containsExactly("bad", "bad");
    }

    private Jwt verify(String token) {
        this.verified.add(token);
        if (token.equals("bad")) {
            throw new BadJwtException("bad");
        }
        return Jwt.withTokenValue(token)
            .header("alg", "RS256")
            .subject("anna")
            .expiresAt(NOON.plusSeconds(300))
            .build();
    }

    private static final class SettableClock extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return this.now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

    }

}
