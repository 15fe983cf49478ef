package dev.kontor.gateway.session;

import java.time.Clock;
import java.time.Duration;

import dev.kontor.gateway.keycloak.Keycloak;
import dev.kontor.gateway.problem.ProblemCode;
import dev.kontor.gateway.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/// The access token to send along with a request, renewed shortly before it expires. A refresh token may be good for one
/// use only, so among parallel requests, in this instance and others, one renews; the others go on with the token they
/// have, or wait for the new one.
@Component
public class AccessTokens {

    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

    /// Longer than Keycloak may take to answer, so that nobody else renews meanwhile.
    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration WAIT_BETWEEN_LOOKS = Duration.ofMillis(50);

    /// A token that ends while the request is on its way is of no use.
    private static final Duration TRAVEL = Duration.ofSeconds(2);

    private final Sessions sessions;

    private final Keycloak keycloak;

    private final SessionSettings settings;

    private final Clock clock;

    AccessTokens(Sessions sessions, Keycloak keycloak, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.settings = settings;
        this.clock = clock;
    }

    public Mono<String> of(Session session) {
        if (isFresh(session)) {
            return Mono.just(session.tokens().accessToken());
        }
        return current(session).map((current) -> current.tokens().accessToken())
            .timeout(LEASE, Mono.error(() -> new ProblemException(ProblemCode.UNAVAILABLE)));
    }

    private Mono<Session> current(Session session) {
        return this.sessions.claimRefresh(session, LEASE)
            .flatMap(this::renew)
            .switchIfEmpty(Mono.defer(() -> isUsable(session) ? Mono.just(session) : awaitRenewal(session)));
    }

    /// A caller that goes away must not take a renewal with it that Keycloak has already
    /// booked: hence a future.
    private Mono<Session> renew(Session claimed) {
        if (isFresh(claimed)) {
            return this.sessions.releaseRefresh(claimed).thenReturn(claimed);
        }
        return Mono.fromFuture(() -> this.keycloak.refresh(claimed.tokens())
            .flatMap((tokens) -> this.sessions.renew(claimed, tokens).thenReturn(claimed.with(tokens)))
            .switchIfEmpty(Mono.defer(() -> end(claimed)))
            .onErrorResume((failure) -> !(failure instanceof ProblemException),
                    (failure) -> goOnWithout(claimed, failure))
            .toFuture(), true);
    }

    private Mono<Session> end(Session session) {
        return this.sessions.end(session).then(Mono.error(new ProblemException(ProblemCode.UNAUTHENTICATED)));
    }

    private Mono<Session> goOnWithout(Session session, Throwable failure) {
        log.warn("An access token could not be renewed: {}", failure.toString());
        return this.sessions.releaseRefresh(session)
            .then(isUsable(session) ? Mono.just(session)
                    : Mono.error(new ProblemException(ProblemCode.UNAVAILABLE, failure)));
    }

    private Mono<Session> awaitRenewal(Session session) {
        return Mono.delay(WAIT_BETWEEN_LOOKS)
            .then(this.sessions.byKey(session.key()))
            .switchIfEmpty(Mono.error(() -> new ProblemException(ProblemCode.UNAUTHENTICATED)))
            .flatMap((later) -> isUsable(later) ? Mono.just(later) : current(later));
    }

    private boolean isFresh(Session session) {
        return session.tokens().lastFor(this.settings.refreshAhead(), this.clock.instant());
    }

    private boolean isUsable(Session session) {
        return session.tokens().lastFor(TRAVEL, this.clock.instant());
    }

}
