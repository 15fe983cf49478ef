package dev.kontor.gateway.route;

import java.net.InetSocketAddress;

import dev.kontor.gateway.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Tells the upstream of a route marked `public-origin` under which address the browser sees it, and who calls; our own
/// cookies are none of its business. After Spring Cloud Gateway's filters, which take away what callers claim.
@Component
class PublicOriginHeaders implements HttpHeadersFilter, Ordered {

    private final PublicAddress address;

    PublicOriginHeaders(PublicAddress address) {
        this.address = address;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (route == null || !Boolean.TRUE.equals(route.getMetadata().get("public-origin"))) {
            return input;
        }
        var headers = new HttpHeaders();
        headers.putAll(input);
        write(headers, exchange.getRequest().getRemoteAddress());
        return headers;
    }

    private void write(HttpHeaders headers, @Nullable InetSocketAddress caller) {
        OwnCookies.remove(headers);
        headers.set("X-Forwarded-Proto", this.address.url().getScheme());
        headers.set("X-Forwarded-Host", this.address.url().getAuthority());
        headers.set("X-Forwarded-Port", String.valueOf(this.address.port()));
        if (caller != null && caller.getAddress() != null) {
            headers.set("X-Forwarded-For", caller.getAddress().getHostAddress());
        }
    }

}
