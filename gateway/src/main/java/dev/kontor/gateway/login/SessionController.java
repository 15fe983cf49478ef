package dev.kontor.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.gateway.PublicAddress;
import dev.kontor.gateway.keycloak.Keycloak;
import dev.kontor.gateway.keycloak.Person;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// What the web app asks the gateway itself: who is logged in, and to end that.
@RestController
class SessionController {

    private final BrowserSession browserSession;

    private final Keycloak keycloak;

    private final PublicAddress address;

    SessionController(BrowserSession browserSession, Keycloak keycloak, PublicAddress address) {
        this.browserSession = browserSession;
        this.keycloak = keycloak;
        this.address = address;
    }

    /// Asked for by the web app before anything else, so this is where the CSRF cookie
    /// comes from.
    @GetMapping("/bff/session")
    Mono<SessionView> session(ServerWebExchange exchange) {
        Mono<CsrfToken> csrf = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return csrf.then(this.browserSession.current(exchange))
            .map((session) -> SessionView.of(session.person()))
            .defaultIfEmpty(SessionView.NOBODY);
    }

    /// Our session ends here, Keycloak's when the browser follows the location.
    @PostMapping("/bff/logout")
    Mono<Farewell> logout(ServerWebExchange exchange) {
        return this.browserSession.current(exchange)
            .flatMap((session) -> this.browserSession.end(exchange, session)
                .thenReturn(this.keycloak.endSessionAddress(session.idToken(), this.address.at("/"))))
            .defaultIfEmpty(this.address.path("/"))
            .map(Farewell::new);
    }

    /// Who is logged in, for the web app's header.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(boolean authenticated, @Nullable String name, @Nullable String email) {

        static final SessionView NOBODY = new SessionView(false, null, null);

        static SessionView of(Person person) {
            return new SessionView(true, person.name(), person.email());
        }

    }

    /// Where the browser goes after the logout.
    record Farewell(String location) {
    }

}
