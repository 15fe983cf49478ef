package dev.kontor.gateway.login;

import java.util.Objects;

import dev.kontor.gateway.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;

/// Keycloak says that a session of its is over, or all of a person. The sessions carry both names, so there is no second
/// registry that could differ from them, and no call to ourselves with a cookie.
@Component
public class BackChannelLogout implements ServerLogoutHandler {

    private static final Logger log = LoggerFactory.getLogger(BackChannelLogout.class);

    private final Sessions sessions;

    BackChannelLogout(Sessions sessions) {
        this.sessions = sessions;
    }

    /// The token has been checked: signature, issuer, audience, event.
    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof OidcLogoutToken token)) {
            return Mono.error(new IllegalArgumentException("Not a logout of Keycloak's"));
        }
        return end(token).doOnNext((count) -> log.info("Keycloak ended {} session(s)", count)).then();
    }

    private Mono<Long> end(OidcLogoutToken token) {
        var sid = token.getSessionId();
        return (sid != null) ? this.sessions.endByKeycloakSession(sid)
                : this.sessions.endByPerson(Objects.requireNonNull(token.getSubject()));
    }

}
