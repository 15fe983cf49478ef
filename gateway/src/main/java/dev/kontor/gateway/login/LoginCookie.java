package dev.kontor.gateway.login;

import java.time.Duration;
import java.util.Optional;

import dev.kontor.gateway.keycloak.KeycloakSettings;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Keeps a pending login in the browser, sealed with AES-GCM: whoever only begins a login costs us no storage, and any
/// instance can finish it.
@Component
class LoginCookie {

    static final String NAME = "__Host-kontor-login";

    private static final Duration LIFE = Duration.ofMinutes(15);

    private static final String SEPARATOR = "\n";

    private final Seal seal;

    LoginCookie(KeycloakSettings settings) {
        this.seal = new Seal(NAME, settings.clientSecret());
    }

    void write(ServerWebExchange exchange, PendingLogin login) {
        var content = String.join(SEPARATOR, login.state(), login.nonce(), login.codeVerifier());
        exchange.getResponse().addCookie(cookie(this.seal.close(content)).maxAge(LIFE).build());
    }

    /// The pending login of exactly this state.
    Optional<PendingLogin> read(ServerWebExchange exchange, String state) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(NAME))
            .flatMap((cookie) -> open(cookie.getValue()))
            .filter((login) -> login.state().equals(state));
    }

    void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie("").maxAge(Duration.ZERO).build());
    }

    private Optional<PendingLogin> open(String value) {
        return this.seal.open(value)
            .map((content) -> content.split(SEPARATOR, -1))
            .map((parts) -> new PendingLogin(parts[0], parts[1], parts[2]));
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value).httpOnly(true).secure(true).sameSite("Lax").path("/");
    }

}
