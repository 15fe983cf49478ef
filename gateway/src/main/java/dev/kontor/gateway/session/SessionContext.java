package dev.kontor.gateway.session;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// The session of a request, read when first asked for and once.
@Component
public class SessionContext implements ServerSecurityContextRepository {

    private static final String ATTRIBUTE = SessionContext.class.getName();

    private final Sessions sessions;

    private final SessionCookie cookie;

    SessionContext(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    public Mono<Session> current(ServerWebExchange exchange) {
        Mono<Session> known = exchange.getAttribute(ATTRIBUTE);
        if (known == null) {
            known = this.cookie.read(exchange).map(this.sessions::find).orElseGet(Mono::empty).cache();
            exchange.getAttributes().put(ATTRIBUTE, known);
        }
        return known;
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return current(exchange).map((session) -> new SecurityContextImpl(new LoggedIn(session.person())));
    }

    /// Sessions begin in the login and nowhere else.
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

}
