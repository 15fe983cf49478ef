package dev.kontor.gateway.route;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import dev.kontor.gateway.problem.ProblemCode;
import dev.kontor.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Refuses bodies beyond a size: by their declared length at once, without one while they stream through. A route that
/// takes files says in its metadata how long its bodies may be (`max-body`).
@Component
class BodyLimitGatewayFilterFactory extends AbstractGatewayFilterFactory<BodyLimitGatewayFilterFactory.Limit> {

    BodyLimitGatewayFilterFactory() {
        super(Limit.class);
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of("size");
    }

    @Override
    public GatewayFilter apply(Limit limit) {
        return (exchange, chain) -> {
            long bytes = sizeOf(exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR), limit).toBytes();
            var request = exchange.getRequest();
            long length = request.getHeaders().getContentLength();
            if (length > bytes) {
                return Mono.error(new ProblemException(ProblemCode.TOO_LARGE));
            }
            boolean isDeclared = length >= 0 || !request.getHeaders().containsHeader("Transfer-Encoding");
            return chain
                .filter(isDeclared ? exchange : exchange.mutate().request(new CountedRequest(request, bytes)).build());
        };
    }

    private static DataSize sizeOf(@Nullable Route route, Limit limit) {
        var ofRoute = (route == null) ? null : route.getMetadata().get("max-body");
        return (ofRoute == null) ? limit.size : DataSize.parse(ofRoute.toString());
    }

    /// The one setting, as Spring Cloud Gateway wants to bind it.
    static class Limit {

        private DataSize size = DataSize.ofMegabytes(1);

        public DataSize getSize() {
            return this.size;
        }

        public void setSize(DataSize size) {
            this.size = size;
        }

    }

    /// A request whose body is counted as it is read.
    private static final class CountedRequest extends ServerHttpRequestDecorator {

        private final long limit;

        CountedRequest(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var read = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (read.addAndGet(buffer.readableByteCount()) > this.limit) {
                        DataBufferUtils.release(buffer);
                        sink.error(new ProblemException(ProblemCode.TOO_LARGE));
                    }
                    else {
                        sink.next(buffer);
                    }
                });
            });
        }

    }

}
