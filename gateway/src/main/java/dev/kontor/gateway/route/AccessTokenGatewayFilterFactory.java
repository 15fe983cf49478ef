package dev.kontor.gateway.route;

import dev.kontor.gateway.problem.ProblemCode;
import dev.kontor.gateway.problem.ProblemException;
import dev.kontor.gateway.session.AccessTokens;
import dev.kontor.gateway.session.SessionContext;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Changes the browser's cookie into the access token that services accept. Cookies stay here, and what a browser sends as
/// `Authorization` is not passed on.
@Component
class AccessTokenGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    private final SessionContext context;

    private final AccessTokens tokens;

    AccessTokenGatewayFilterFactory(SessionContext context, AccessTokens tokens) {
        super(Object.class);
        this.context = context;
        this.tokens = tokens;
    }

    @Override
    public GatewayFilter apply(Object config) {
        return (exchange, chain) -> this.context.current(exchange)
            .switchIfEmpty(Mono.error(() -> new ProblemException(ProblemCode.UNAUTHENTICATED)))
            .flatMap(this.tokens::of)
            .flatMap((token) -> chain.filter(with(exchange, token)));
    }

    private static ServerWebExchange with(ServerWebExchange exchange, String token) {
        ServerHttpRequest request = exchange.getRequest().mutate().headers((headers) -> {
            headers.remove(HttpHeaders.COOKIE);
            headers.remove("X-XSRF-TOKEN");
            headers.setBearerAuth(token);
        }).build();
        return exchange.mutate().request(request).build();
    }

}
