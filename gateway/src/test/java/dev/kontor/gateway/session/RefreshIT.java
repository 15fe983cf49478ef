package dev.kontor.gateway.session;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import dev.kontor.gateway.GatewayInstance;
import dev.kontor.gateway.Logins;
import dev.kontor.gateway.Upstream;
import dev.kontor.local.LocalMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Renewing tokens against a token endpoint that is stricter than ours: each refresh token is good once, and a second use
/// ends the login for good, as Keycloak does with "revoke refresh token".
class RefreshIT {

    static LocalMongo mongo;

    static Upstream service;

    static Upstream tokenEndpoint;

    static GatewayInstance first;

    static GatewayInstance second;

    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private final AtomicInteger burnt = new AtomicInteger();

    @BeforeAll
    static void start() {
        mongo = LocalMongo.start();
        service = Upstream.start();
        tokenEndpoint = Upstream.start();
        var settings = Map.of("spring.mongodb.uri", mongo.uri("gateway"), "KONTOR_IDENTITY_URI", service.uri(),
                "KONTOR_KEYCLOAK_URL", tokenEndpoint.uri() + "/auth");
        first = GatewayInstance.start(settings);
        second = GatewayInstance.start(settings);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        service.close();
        tokenEndpoint.close();
        mongo.close();
    }

    @BeforeEach
    void rotate() {
        service.reset();
        tokenEndpoint.reset();
        tokenEndpoint.answers(this::renew);
    }

    @Test
    void renewsOnceForParallelRequestsOnTwoInstances() {
        var cookie = Logins.cookie(first, "old", Duration.ofSeconds(1), "refresh-0");

        var answers = Flux.range(0, 40)
            .flatMap((it) -> call((it % 2 == 0) ? first : second, cookie), 40)
            .collectList()
            .block(Duration.ofSeconds(30));

        assertThat(answers).hasSize(40).containsOnly(HttpStatus.OK);
        assertThat(tokenEndpoint.calls()).hasSize(1);
        assertThat(this.burnt).hasValue(0);
        assertThat(service.calls())
            .allSatisfy((call) -> assertThat(call.headers().get("Authorization")).isEqualTo("Bearer refresh-0-access"));
    }

    @Test
    void goesOnWithTheOldTokenWhileAnotherRequestRenewsIt() {
        var cookie = Logins.cookie(first, "still-good", Duration.ofSeconds(20), "refresh-1");

        var answers = Flux.range(0, 20).flatMap((it) -> call(first, cookie), 20).collectList().block();

        assertThat(answers).hasSize(20).containsOnly(HttpStatus.OK);
        assertThat(tokenEndpoint.calls()).hasSize(1);
        call(second, cookie).block();
        assertThat(service.calls().getLast().headers().get("Authorization")).isEqualTo("Bearer refresh-1-access");
    }

    @Test
    void keepsWhatKeycloakHasBookedWhenTheCallerGoesAway() {
        var cookie = Logins.cookie(first, "old", Duration.ofSeconds(1), "refresh-2");

        call(first, cookie).timeout(Duration.ofMillis(100)).onErrorComplete().block();
        await().atMost(Duration.ofSeconds(5)).until(() -> tokenEndpoint.calls().size() == 1);
        await().atMost(Duration.ofSeconds(5)).until(() -> call(first, cookie).block() == HttpStatus.OK);

        assertThat(this.burnt).hasValue(0);
    }

    @Test
    void endsTheSessionWhenKeycloakSaysThatTheLoginIsOver() {
        var cookie = Logins.cookie(first, "old", Duration.ofSeconds(1), "refresh-3");
        this.used.add("refresh-3");

        assertThat(call(first, cookie).block()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(call(second, cookie).block()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(tokenEndpoint.calls()).hasSize(1);
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void livesOnTheOldTokenWhileKeycloakIsDownAndSaysSoWhenThatEnds() {
        tokenEndpoint.stop();
        var usable = Logins.cookie(first, "still-good", Duration.ofSeconds(20), "refresh-4");
        var expired = Logins.cookie(first, "old", Duration.ofSeconds(1), "refresh-5");

        assertThat(call(first, usable).block()).isEqualTo(HttpStatus.OK);
        assertThat(call(first, expired).block()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);

        tokenEndpoint.reset();
        tokenEndpoint.answers(this::renew);
        assertThat(call(first, expired).block()).isEqualTo(HttpStatus.OK);
    }

    private static Mono<HttpStatusCode> call(GatewayInstance gateway, String cookie) {
        return WebClient.create("http://127.0.0.1:" + gateway.port())
            .get()
            .uri("/api/me")
            .header("Cookie", cookie)
            .exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode()));
    }

    private Publisher<Void> renew(HttpServerRequest request, HttpServerResponse response) {
        var token = tokenEndpoint.calls().getLast().body().replaceAll(".*refresh_token=([^&]+).*", "$1");
        response.header("Content-Type", "application/json");
        if (!this.used.add(token)) {
            this.burnt.incrementAndGet();
            return response.status(400).sendString(Mono.just("{\"error\":\"invalid_grant\"}"));
        }
        return response.sendString(Mono.just("""
                {"access_token":"%s-access","refresh_token":"%s-next","token_type":"Bearer","expires_in":300}"""
            .formatted(token, token)).delayElement(Duration.ofMillis(300)));
    }

}
