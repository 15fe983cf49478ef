package dev.kontor.gateway;

import java.net.URI;
import java.util.List;

import dev.kontor.gateway.problem.ProblemCode;
import dev.kontor.gateway.problem.Problems;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/// Takes the directory of our public address off each request, before anything else looks at it, so that nothing behind it
/// has to know. What is asked of us directly, and never by a browser, comes without it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BasePath implements WebFilter {

    /// The signs of life, and Keycloak's word that somebody has logged out.
    private static final List<String> DIRECT = List.of("/actuator/", "/logout/connect/");

    private final String base;

    private final Problems problems;

    BasePath(PublicAddress address, Problems problems) {
        this.base = address.basePath();
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (this.base.isEmpty()) {
            return chain.filter(exchange);
        }
        var path = exchange.getRequest().getURI().getRawPath();
        if (path.startsWith(this.base + "/")) {
            return chain.filter(exchange.mutate().request(within(exchange.getRequest(), path)).build());
        }
        if (path.equals("/") || path.equals(this.base)) {
            exchange.getResponse().setStatusCode(HttpStatus.FOUND);
            exchange.getResponse().getHeaders().setLocation(URI.create(this.base + "/"));
            return exchange.getResponse().setComplete();
        }
        return DIRECT.stream().anyMatch(path::startsWith) ? chain.filter(exchange)
                : this.problems.answer(exchange, ProblemCode.NOT_FOUND);
    }

    private ServerHttpRequest within(ServerHttpRequest request, String path) {
        return request.mutate().path(path.substring(this.base.length())).build();
    }

}
