package dev.kontor.gateway.session;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// The session's id in the browser. The prefix makes the browser insist on Secure, this host alone and the whole path.
@Component
public class SessionCookie {

    public static final String NAME = "__Host-kontor";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

    /// Something that never was an id of ours is no id.
    Optional<String> read(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(NAME);
        return Optional.ofNullable(cookie).map((it) -> it.getValue()).filter((id) -> ID.matcher(id).matches());
    }

    public void write(ServerWebExchange exchange, String id) {
        exchange.getResponse().addCookie(cookie(id).build());
    }

    public void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie("").maxAge(Duration.ZERO).build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value).httpOnly(true).secure(true).sameSite("Lax").path("/");
    }

}
