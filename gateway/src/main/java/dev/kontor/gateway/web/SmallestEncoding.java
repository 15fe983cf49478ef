package dev.kontor.gateway.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.resource.AbstractResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;

/// Lets the resolvers behind it see one encoding, the smallest that the browser takes. Browsers name gzip first and mean no
/// order by it.
class SmallestEncoding extends AbstractResourceResolver {

    private static final List<String> SMALLEST_FIRST = List.of("br", "gzip");

    @Override
    protected Mono<Resource> resolveResourceInternal(@Nullable ServerWebExchange exchange, String path,
            List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveResource((exchange != null) ? withOneEncoding(exchange) : null, path, locations);
    }

    @Override
    protected Mono<String> resolveUrlPathInternal(String path, List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private static ServerWebExchange withOneEncoding(ServerWebExchange exchange) {
        var accepted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return exchange;
        }
        var codings = List.of(accepted.replaceAll("\\s*;\\s*q=(?!0(\\.0*)?\\s*(,|$))[0-9.]+", "").split("\\s*,\\s*"));
        var smallest = SMALLEST_FIRST.stream().filter(codings::contains).findFirst().orElse("identity");
        return exchange.mutate().request((request) -> request.header(HttpHeaders.ACCEPT_ENCODING, smallest)).build();
    }

}
