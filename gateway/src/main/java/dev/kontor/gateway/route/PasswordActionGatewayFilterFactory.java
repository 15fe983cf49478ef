package dev.kontor.gateway.route;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import dev.kontor.gateway.problem.ProblemCode;
import dev.kontor.gateway.problem.ProblemException;
import dev.kontor.gateway.session.AccessTokens;
import dev.kontor.gateway.session.Session;
import dev.kontor.gateway.session.SessionContext;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;

/// Lets nobody to Keycloak's page for a new password whom identity-service refuses (F-014), whoever has written the
/// address. Second factors and passkeys are everybody's own who is logged in; login pages are not concerned.
@Component
class PasswordActionGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String AUTHORIZATION = "/protocol/openid-connect/auth";

    private static final Pattern HARMLESS = Pattern
        .compile("CONFIGURE_TOTP|webauthn-register-passwordless|delete_credential:[0-9a-fA-F-]{36}");

    private final SessionContext context;

    private final AccessTokens tokens;

    private final WebClient client;

    private final String identity;

    PasswordActionGatewayFilterFactory(SessionContext context, AccessTokens tokens, WebClient client,
            @Value("${KONTOR_IDENTITY_URI:http://127.0.0.1:7710}") String identity) {
        super(Object.class);
        this.context = context;
        this.tokens = tokens;
        this.client = client;
        this.identity = identity;
    }

    @Override
    public GatewayFilter apply(Object config) {
        return (exchange, chain) -> {
            if (!isAuthorization(exchange.getRequest())) {
                return chain.filter(exchange);
            }
            // parameters in a body would not be seen here; no client of ours sends them
            // so
            if (!HttpMethod.GET.equals(exchange.getRequest().getMethod())) {
                return Mono.error(new ProblemException(ProblemCode.METHOD_NOT_ALLOWED));
            }
            if (!asksForAction(exchange.getRequest())) {
                return chain.filter(exchange);
            }
            return (isHarmless(exchange.getRequest()) ? loggedIn(exchange).then() : permitted(exchange))
                .then(chain.filter(exchange));
        };
    }

    private static boolean isAuthorization(ServerHttpRequest request) {
        return request.getPath().value().endsWith(AUTHORIZATION);
    }

    /// Also by a request object, which may say the same inside.
    private static boolean asksForAction(ServerHttpRequest request) {
        var parameters = request.getQueryParams();
        return parameters.containsKey("kc_action") || parameters.containsKey("request")
                || parameters.containsKey("request_uri");
    }

    /// Nothing but actions that make an account safer, or take such a thing away from it.
    private static boolean isHarmless(ServerHttpRequest request) {
        var parameters = request.getQueryParams();
        var actions = parameters.getOrDefault("kc_action", List.of());
        return !parameters.containsKey("request") && !parameters.containsKey("request_uri") && !actions.isEmpty()
                && actions.stream().allMatch((it) -> it != null && HARMLESS.matcher(it).matches());
    }

    private Mono<Session> loggedIn(ServerWebExchange exchange) {
        return this.context.current(exchange)
            .switchIfEmpty(Mono.error(() -> new ProblemException(ProblemCode.UNAUTHENTICATED)));
    }

    private Mono<Void> permitted(ServerWebExchange exchange) {
        return loggedIn(exchange).flatMap(this.tokens::of).flatMap(this::ask).then();
    }

    private Mono<Boolean> ask(String token) {
        return this.client.get()
            .uri(this.identity + "/api/me/password")
            .headers((headers) -> headers.setBearerAuth(token))
            .exchangeToMono((answer) -> answer.releaseBody().then(switch (answer.statusCode().value()) {
                case 200 -> Mono.just(true);
                case 403 -> Mono.<Boolean>error(new ProblemException(ProblemCode.NO_PERMISSION));
                default -> Mono.<Boolean>error(new ProblemException(ProblemCode.UNAVAILABLE));
            }))
            .timeout(PATIENCE)
            .onErrorMap((failure) -> !(failure instanceof ProblemException),
                    (failure) -> new ProblemException(ProblemCode.UNAVAILABLE, failure));
    }

}
