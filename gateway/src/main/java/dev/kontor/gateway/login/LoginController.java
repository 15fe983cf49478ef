package dev.kontor.gateway.login;

import java.net.URI;

import dev.kontor.gateway.PublicAddress;
import dev.kontor.gateway.keycloak.Keycloak;
import dev.kontor.gateway.keycloak.KeycloakLogin;
import dev.kontor.gateway.portal.PortalSwitch;
import dev.kontor.gateway.problem.ProblemCode;
import dev.kontor.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/// The way to Keycloak and back.
@RestController
class LoginController {

    private static final Logger log = LoggerFactory.getLogger(LoginController.class);

    private final Keycloak keycloak;

    private final LoginCookie loginCookie;

    private final BrowserSession browserSession;

    private final PublicAddress address;

    private final PortalSwitch portal;

    LoginController(Keycloak keycloak, LoginCookie loginCookie, BrowserSession browserSession, PublicAddress address,
            PortalSwitch portal) {
        this.keycloak = keycloak;
        this.loginCookie = loginCookie;
        this.browserSession = browserSession;
        this.address = address;
        this.portal = portal;
    }

    @GetMapping("/bff/login")
    Mono<ResponseEntity<Void>> begin(@RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String lang, @RequestParam(defaultValue = "false") String again,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String credential, ServerWebExchange exchange) {
        var target = LocalPath.of(to);
        var wanted = AccountAction.of(action, credential).orElse(null);
        return this.browserSession.isLoggedIn(exchange)
            .flatMap((loggedIn) -> (loggedIn && wanted == null) ? Mono.just(page(target.value()))
                    : toKeycloak(exchange, target, Boolean.parseBoolean(again), Languages.known(lang),
                            loggedIn ? wanted : null))
            .map(LoginController::redirect);
    }

    @GetMapping(Keycloak.CALLBACK)
    Mono<ResponseEntity<Void>> finish(@RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state, ServerWebExchange exchange) {
        var pending = (state != null) ? this.loginCookie.read(exchange, state).orElse(null) : null;
        if (pending == null || code == null) {
            return afterFailure(exchange, state).map(LoginController::redirect);
        }
        this.loginCookie.clear(exchange);
        return this.keycloak.authorizationRequest(exchange)
            .flatMap((request) -> this.keycloak.login(pending.resume(request), code, pending.state()))
            .flatMap(this::admit)
            .flatMap((login) -> this.browserSession.begin(exchange, login))
            .thenReturn(PendingLogin.target(state).value())
            .map(this::page)
            .onErrorResume(LoginController::isRefusal, (refusal) -> afterRefusal(exchange, state, refusal))
            .onErrorMap((failure) -> !(failure instanceof ProblemException),
                    (failure) -> new ProblemException(ProblemCode.UNAVAILABLE, failure))
            .map(LoginController::redirect);
    }

    /// While the portal is closed, nobody but the staff gets in (F-022).
    private Mono<KeycloakLogin> admit(KeycloakLogin login) {
        return login.person().staff() ? Mono.just(login) : this.portal.isOpen()
            .flatMap((open) -> open ? Mono.just(login) : Mono.error(new ProblemException(ProblemCode.PORTAL_CLOSED)));
    }

    private Mono<URI> toKeycloak(ServerWebExchange exchange, LocalPath target, boolean again, @Nullable String language,
            @Nullable AccountAction action) {
        return this.keycloak.authorizationRequest(exchange).map((request) -> {
            var login = PendingLogin.begin(request, target, again, language, action);
            this.loginCookie.write(exchange, PendingLogin.of(login));
            return URI.create(login.getAuthorizationRequestUri());
        });
    }

    private Mono<URI> afterRefusal(ServerWebExchange exchange, @Nullable String state, Throwable refusal) {
        log.info("Keycloak did not confirm a login: {}", refusal.getMessage());
        return afterFailure(exchange, state);
    }

    /// Whoever is logged in by now, in another tab say, goes where he wanted; the others
    /// get one more try.
    private Mono<URI> afterFailure(ServerWebExchange exchange, @Nullable String state) {
        var target = PendingLogin.target(state).value();
        return this.browserSession.isLoggedIn(exchange).flatMap((loggedIn) -> {
            if (loggedIn) {
                return Mono.just(page(target));
            }
            return PendingLogin.mayBeginAgain(state) ? Mono.just(beginAgain(target))
                    : Mono.error(new ProblemException(ProblemCode.UNAUTHENTICATED));
        });
    }

    private URI page(String target) {
        return URI.create(this.address.path(target));
    }

    private URI beginAgain(String target) {
        return UriComponentsBuilder.fromPath(this.address.path("/bff/login"))
            .queryParam("to", "{to}")
            .queryParam("again", true)
            .encode()
            .buildAndExpand(target)
            .toUri();
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof OAuth2AuthenticationException || failure instanceof OAuth2AuthorizationException;
    }

    private static ResponseEntity<Void> redirect(URI address) {
        return ResponseEntity.status(HttpStatus.FOUND)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .location(address)
            .build();
    }

}
