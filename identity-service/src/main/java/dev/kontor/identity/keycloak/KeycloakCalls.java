package dev.kontor.identity.keycloak;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

import dev.kontor.identity.person.LoginRefusedException;
import dev.kontor.identity.person.LoginsUnavailableException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;

/// How we call Keycloak: never longer than the time limit, twice where a repeat is harmless, and not at all for a while
/// after it failed several times in a row.
final class KeycloakCalls implements AutoCloseable {

    private static final Duration PAUSE_BEFORE_REPEAT = Duration.ofMillis(150);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final TimeLimiter limit;

    private final CircuitBreaker breaker;

    private final Retry retry;

    private KeycloakCalls(TimeLimiter limit, CircuitBreaker breaker, Retry retry) {
        this.limit = limit;
        this.breaker = breaker;
        this.retry = retry;
    }

    static KeycloakCalls of(Duration timeLimit, MeterRegistry meters) {
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(6)
            .minimumNumberOfCalls(4)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(1)
            .ignoreExceptions(ClientErrorException.class)
            .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        var limit = TimeLimiter.of(TimeLimiterConfig.custom().timeoutDuration(timeLimit).build());
        var retry = Retry.of("keycloak",
                RetryConfig.custom()
                    .maxAttempts(2)
                    .waitDuration(PAUSE_BEFORE_REPEAT)
                    .retryOnException(KeycloakCalls::mayPass)
                    .build());
        return new KeycloakCalls(limit, breakers.circuitBreaker("keycloak"), retry);
    }

    /// For what must not be done twice.
    <T> T once(Callable<T> call) {
        return translated(guarded(call));
    }

    /// For what may be done again when nobody knows whether it was done.
    <T> T repeatable(Callable<T> call) {
        return translated(Retry.decorateCallable(this.retry, guarded(call)));
    }

    private <T> Callable<T> guarded(Callable<T> call) {
        return CircuitBreaker.decorateCallable(this.breaker,
                () -> this.limit.executeFutureSupplier(() -> this.threads.submit(call)));
    }

    /// A token that Keycloak no longer knows is replaced by the next call.
    private static boolean mayPass(Throwable failure) {
        return failure instanceof NotAuthorizedException
                || !(failure instanceof ClientErrorException || failure instanceof CallNotPermittedException);
    }

    private static <T> T translated(Callable<T> call) {
        try {
            return call.call();
        }
        catch (NotFoundException notThere) {
            throw notThere;
        }
        catch (BadRequestException refused) {
            throw new LoginRefusedException("Keycloak does not take it: " + KeycloakErrors.code(refused));
        }
        catch (CallNotPermittedException resting) {
            throw new LoginsUnavailableException("Keycloak failed several times and is left alone for a moment",
                    resting);
        }
        catch (TimeoutException slow) {
            throw new LoginsUnavailableException("Keycloak does not answer in time", slow);
        }
        catch (Exception failed) {
            throw new LoginsUnavailableException("Keycloak cannot be reached: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        this.threads.shutdownNow();
    }

}
