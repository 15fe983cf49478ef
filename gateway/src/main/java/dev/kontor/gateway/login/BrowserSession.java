package dev.kontor.gateway.login;

import dev.kontor.gateway.keycloak.KeycloakLogin;
import dev.kontor.gateway.session.Session;
import dev.kontor.gateway.session.SessionContext;
import dev.kontor.gateway.session.SessionCookie;
import dev.kontor.gateway.session.Sessions;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Session and cookie, which begin and end together.
@Component
class BrowserSession {

    private final Sessions sessions;

    private final SessionContext context;

    private final SessionCookie cookie;

    BrowserSession(Sessions sessions, SessionContext context, SessionCookie cookie) {
        this.sessions = sessions;
        this.context = context;
        this.cookie = cookie;
    }

    Mono<Boolean> isLoggedIn(ServerWebExchange exchange) {
        return this.context.current(exchange).hasElement();
    }

    Mono<Session> current(ServerWebExchange exchange) {
        return this.context.current(exchange);
    }

    /// Always with a new id; the session that the browser had before ends.
    Mono<Void> begin(ServerWebExchange exchange, KeycloakLogin login) {
        return this.context.current(exchange)
            .flatMap(this.sessions::end)
            .then(this.sessions.open(login))
            .doOnNext((id) -> this.cookie.write(exchange, id))
            .then();
    }

    Mono<Void> end(ServerWebExchange exchange, Session session) {
        this.cookie.clear(exchange);
        return this.sessions.end(session);
    }

}
