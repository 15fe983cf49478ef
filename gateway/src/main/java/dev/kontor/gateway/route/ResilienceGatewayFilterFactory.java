package dev.kontor.gateway.route;

import java.util.List;
import java.util.Set;

import dev.kontor.gateway.problem.ProblemCode;
import dev.kontor.gateway.problem.ProblemException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Keeps trouble behind a route where it is: a time limit for the head of the answer, a circuit breaker, and another try
/// for reads. The settings are Resilience4j's, by the name of the route or its defaults.
@Component
class ResilienceGatewayFilterFactory extends AbstractGatewayFilterFactory<ResilienceGatewayFilterFactory.Name> {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Set<HttpStatusCode> AWAY = Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE,
            HttpStatus.GATEWAY_TIMEOUT);

    private final CircuitBreakerRegistry breakers;

    private final TimeLimiterRegistry limiters;

    private final RetryRegistry retries;

    ResilienceGatewayFilterFactory(CircuitBreakerRegistry breakers, TimeLimiterRegistry limiters,
            RetryRegistry retries) {
        super(Name.class);
        this.breakers = breakers;
        this.limiters = limiters;
        this.retries = retries;
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of("name");
    }

    @Override
    public GatewayFilter apply(Name name) {
        return new Guard(this.breakers.circuitBreaker(name.name), this.limiters.timeLimiter(name.name),
                this.retries.retry(name.name));
    }

    /// The one setting, as Spring Cloud Gateway wants to bind it.
    static class Name {

        private String name = "default";

        public String getName() {
            return this.name;
        }

        public void setName(String name) {
            this.name = name;
        }

    }

    /// The three guards of one route around its call.
    private record Guard(CircuitBreaker breaker, TimeLimiter limiter, Retry retry) implements GatewayFilter {

        @Override
        public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
            var guarded = attempt(exchange, chain).transformDeferred(TimeLimiterOperator.of(this.limiter))
                .transformDeferred(CircuitBreakerOperator.of(this.breaker));
            var retried = READS.contains(exchange.getRequest().getMethod())
                    ? guarded.transformDeferred(RetryOperator.of(this.retry)) : guarded;
            return retried.onErrorResume(AwayException.class, (away) -> answerOf(exchange))
                .onErrorMap(Guard::isUpstreamTrouble,
                        (trouble) -> new ProblemException(ProblemCode.UNAVAILABLE, trouble));
        }

        private static Mono<Void> attempt(ServerWebExchange exchange, GatewayFilterChain chain) {
            return Mono.defer(() -> {
                ServerWebExchangeUtils.reset(exchange);
                return chain.filter(exchange);
            }).then(Mono.defer(() -> {
                var status = exchange.getResponse().getStatusCode();
                return (status != null && AWAY.contains(status)) ? Mono.error(new AwayException(status)) : Mono.empty();
            }));
        }

        /// A service that explains itself is let through, anything else gets our words.
        private static Mono<Void> answerOf(ServerWebExchange exchange) {
            var type = exchange.getResponse().getHeaders().getContentType();
            if (MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(type)) {
                return Mono.empty();
            }
            ServerWebExchangeUtils.reset(exchange);
            return Mono.error(new ProblemException(ProblemCode.UNAVAILABLE));
        }

        private static boolean isUpstreamTrouble(Throwable failure) {
            return !(failure instanceof ProblemException);
        }

    }

    /// The upstream answered that it, or what it stands on, is away.
    static class AwayException extends RuntimeException {

        AwayException(HttpStatusCode status) {
            super("The upstream answered " + status.value(), null, false, false);
        }

    }

}
