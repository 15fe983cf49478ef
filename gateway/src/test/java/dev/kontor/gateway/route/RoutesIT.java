package dev.kontor.gateway.route;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import dev.kontor.gateway.Browser;
import dev.kontor.gateway.GatewayInstance;
import dev.kontor.gateway.Logins;
import dev.kontor.gateway.Upstream;
import dev.kontor.local.LocalMongo;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What becomes of a call on its way to a service and back.
class RoutesIT {

    private static final String LIST = "/api/companies/17850/documents?kind=invoices&status=OPEN&status=PAID";

    static LocalMongo mongo;

    static Upstream identity;

    static Upstream documents;

    static Upstream support;

    static GatewayInstance gateway;

    private final WebTestClient client = WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + gateway.port())
        .responseTimeout(Duration.ofSeconds(20))
        .build();

    private final String session = Logins.cookie(gateway);

    @BeforeAll
    static void start() {
        mongo = LocalMongo.start();
        identity = Upstream.start();
        documents = Upstream.start();
        support = Upstream.start();
        gateway = GatewayInstance.start(new HashMap<>(Map.of("spring.mongodb.uri", mongo.uri("gateway"),
                "KONTOR_IDENTITY_URI", identity.uri(), "KONTOR_DOCUMENTS_URI", documents.uri(), "KONTOR_SUPPORT_URI",
                support.uri(), "KONTOR_KEYCLOAK_URL", identity.uri() + "/auth",
                "resilience4j.timelimiter.configs.default.timeout-duration", "1s",
                "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state", "1s")));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        identity.close();
        documents.close();
        support.close();
        mongo.close();
    }

    @BeforeEach
    void forget() {
        identity.reset();
        documents.reset();
        support.reset();
        gateway.bean(CircuitBreakerRegistry.class).getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void changesTheCookieIntoTheAccessTokenAndPassesNothingElseOfIt() {
        get(LIST).header("X-Forwarded-For", "6.6.6.6")
            .header("Authorization", "Bearer forged")
            .header("Accept-Language", "da")
            .exchange()
            .expectStatus()
            .isOk();

        var call = documents.calls().getFirst();
        assertThat(call.uri()).isEqualTo(LIST);
        assertThat(call.headers().getAll("Authorization")).containsExactly("Bearer access-token");
        assertThat(call.headers().get("Accept-Language")).isEqualTo("da");
        assertThat(call.headers().names()).doesNotContain("Cookie", "X-XSRF-TOKEN", "X-Forwarded-For");
        assertThat(identity.calls()).isEmpty();
    }

    /// The form of a registration comes from a page of ours, but from nobody who is
    /// logged
    /// in.
    @Test
    void letsARegistrationThroughWithoutASessionAndSaysWhoCalls() {
        var address = "/api/registrations/5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10";
        this.client.put()
            .uri(address)
            .cookie("XSRF-TOKEN", "known")
            .header("X-XSRF-TOKEN", "known")
            .header("Authorization", "Bearer forged")
            .header("X-Forwarded-For", "6.6.6.6")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue("{}")
            .exchange()
            .expectStatus()
            .isOk();

        var call = identity.calls().getFirst();
        assertThat(call.uri()).isEqualTo(address);
        assertThat(call.headers().getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(call.headers().names()).doesNotContain("Authorization", "Cookie");
        identity.reset();

        this.client.put().uri(address).bodyValue("{}").exchange().expectStatus().isForbidden();
        this.client.put()
            .uri(address)
            .cookie("XSRF-TOKEN", "known")
            .header("X-XSRF-TOKEN", "known")
            .bodyValue("x".repeat(17_000))
            .exchange()
            .expectStatus()
            .isEqualTo(413);
        this.client.get().uri(address).exchange().expectStatus().isNotFound();
        assertThat(identity.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/me", "/api/me/preferences", "/api/me/password", "/api/companies/17850",
            "/api/companies/17850/members", "/api/companies/17850/delivery-addresses/1",
            "/api/companies/17850/billing-addresses", "/api/companies/17850/address-forms",
            "/api/companies/17850/sheet", "/api/companies/17850/members/ana@example.com/one-time-password",
            "/api/companies/17850/audit", "/api/backoffice/companies/17850/memberships/ana@example.com" })
    void leadsToIdentity(String path) {
        get(path).exchange().expectStatus().isOk();

        assertThat(identity.calls()).singleElement().satisfies((call) -> assertThat(call.uri()).isEqualTo(path));
        assertThat(documents.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/companies/17850/documents/overview", "/api/companies/17850/search?q=4711",
            "/api/companies/17850/documents/invoices/A/1", "/api/companies/17850/documents/invoices/R%20%C3%A4",
            "/api/companies/17850/transactions?kind=orders", "/api/companies/17850/chains/invoices/A/1",
            "/api/companies/17850/projects", "/api/companies/17850/projects/PR-1",
            "/api/companies/17850/order-statement/export?format=xlsx", "/api/companies/17850/recent-quotes",
            "/api/companies/17850/saved-filters", "/api/companies/17850/dashboard-layout", "/api/companies/17850/cart",
            "/api/companies/17850/cart/size", "/api/companies/17850/order-defaults",
            "/api/companies/17850/submissions/3d6c1f7e-0f53-4a5e-8a57-90b1f2a6c5d4",
            "/api/companies/17850/order-progress/AU-2026/000087" })
    void leadsToDocuments(String path) {
        this.client.get()
            .uri(URI.create("http://127.0.0.1:" + gateway.port() + path))
            .header("Cookie", this.session)
            .exchange()
            .expectStatus()
            .isOk();

        assertThat(documents.calls()).singleElement().satisfies((call) -> assertThat(call.uri()).isEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/companies/17850/tickets", "/api/companies/17850/tickets/unread",
            "/api/companies/17850/tickets/5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10/messages/1",
            "/api/backoffice/tickets?status=OPEN", "/api/backoffice/tickets/waiting" })
    void leadsToSupport(String path) {
        get(path).exchange().expectStatus().isOk();

        assertThat(support.calls()).singleElement().satisfies((call) -> assertThat(call.uri()).isEqualTo(path));
        assertThat(identity.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api", "/api/unknown", "/api/companies", "/api/companies/17850/unknown", "/api/mex" })
    void saysNotFoundForAnUnknownPath(String path) {
        expectProblem(get(path).header("Accept", "text/html").exchange().expectStatus().isNotFound(), "not-found");
    }

    @Test
    @DisplayName("F-014 nobody gets to the page that changes a password whom identity-service refuses")
    void asksBeforeItLeadsToTheChangeOfAPassword() {
        var change = "/auth/realms/kontor/protocol/openid-connect/auth?client_id=any&kc_action=UPDATE_PASSWORD";
        identity.answers((request,
                response) -> response.status(request.uri().startsWith("/api/me/password") ? 403 : 200).send());

        expectProblem(get(change).exchange().expectStatus().isForbidden(), "no-permission");
        expectProblem(this.client.get().uri(change).exchange().expectStatus().isUnauthorized(), "unauthenticated");
        expectProblem(this.client.post()
            .uri("/auth/realms/kontor/protocol/openid-connect/auth")
            .header("Cookie", this.session)
            .exchange()
            .expectStatus()
            .isEqualTo(405), "method-not-allowed");
        assertThat(identity.calls()).extracting(Upstream.Call::uri).containsExactly("/api/me/password");

        for (var odd : new String[] { "&kc_action=CONFIGURE_TOTP&kc_action=UPDATE_PASSWORD",
                "&kc_action=CONFIGURE_TOTP&request=x", "&kc_action=delete_credential:x" }) {
            get(change.replace("&kc_action=UPDATE_PASSWORD", odd)).exchange().expectStatus().isForbidden();
        }
        get(change.replace("UPDATE_PASSWORD", "CONFIGURE_TOTP")).exchange().expectStatus().isOk();

        identity.answers((request, response) -> response.status(200).send());
        get(change).exchange().expectStatus().isOk();
        assertThat(identity.calls().getLast().uri()).isEqualTo(change);
        get(change.replace("&kc_action=UPDATE_PASSWORD", "")).exchange().expectStatus().isOk();
    }

    @Test
    void passesAServicesRefusalThroughAsItIs() {
        documents.answers((request, response) -> response.status(403)
            .header("Content-Type", "application/problem+json")
            .sendString(Mono.just("{\"code\":\"forbidden\",\"reasons\":[{\"rule\":\"ACCESS_GROUP\"}]}")));

        get(LIST).exchange()
            .expectStatus()
            .isForbidden()
            .expectBody()
            .jsonPath("$.reasons[0].rule")
            .isEqualTo("ACCESS_GROUP");
    }

    @Test
    void refusesAChangeWithoutCsrfTokenAndPassesItOnWithOne() {
        expectProblem(this.client.put()
            .uri("/api/backoffice/portal")
            .header("Cookie", this.session)
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue("{\"open\":true}")
            .exchange()
            .expectStatus()
            .isForbidden(), "csrf");
        assertThat(identity.calls()).isEmpty();

        put("/api/backoffice/portal", "{\"open\":true}").expectStatus().isOk();
        assertThat(identity.calls()).singleElement()
            .satisfies((call) -> assertThat(call.body()).isEqualTo("{\"open\":true}"));
    }

    @Test
    void triesAReadAgainWhenTheServiceIsAwayForAMoment() {
        var calls = new AtomicInteger();
        documents.answers((request, response) -> (calls.incrementAndGet() < 3)
                ? response.status(503).header("X-Attempt", "failed").send() : response.sendString(Mono.just("[]")));

        get(LIST).exchange().expectStatus().isOk().expectHeader().doesNotExist("X-Attempt");
        assertThat(calls).hasValue(3);
    }

    @Test
    void doesNotTryAWriteAgain() {
        identity.answers((request, response) -> response.status(503).send());

        expectProblem(put("/api/backoffice/portal", "{}").expectStatus().isEqualTo(503), "unavailable");
        assertThat(identity.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "en|Temporarily unavailable", "de|Vorübergehend nicht verfügbar",
            "ro|Temporar indisponibil", "da|Midlertidigt utilgængelig" })
    void saysInTheCallersLanguageThatAServiceIsDown(String languageAndTitle) {
        documents.stop();
        var expected = languageAndTitle.split("\\|");

        get(LIST).header("Accept-Language", expected[0])
            .exchange()
            .expectStatus()
            .isEqualTo(503)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectHeader()
            .exists("Retry-After")
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("unavailable")
            .jsonPath("$.title")
            .isEqualTo(expected[1])
            .jsonPath("$.traceId")
            .exists();
    }

    @Test
    void doesNotWaitForASlowServiceLongerThanTheLimit() {
        documents
            .answers((request, response) -> response.sendString(Mono.just("late").delayElement(Duration.ofSeconds(8))));

        var start = System.nanoTime();
        expectProblem(get(LIST).exchange().expectStatus().isEqualTo(503), "unavailable");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void letsABodyTakeItsTimeOnceItHasBegun() {
        documents.answers((request, response) -> response
            .sendString(Flux.just("a", "b", "c").delayElements(Duration.ofMillis(700)).startWith(" ".repeat(20_000))));

        get(LIST).exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .value((it) -> assertThat(it).endsWith("abc"));
    }

    @Test
    void opensTheCircuitOfADeadServiceSparesItAndRecovers() {
        documents.answers((request, response) -> response.status(502).send());
        for (int i = 0; i < 10; i++) {
            get(LIST).exchange().expectStatus().isEqualTo(503);
        }
        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);

        documents.reset();
        expectProblem(get(LIST).exchange().expectStatus().isEqualTo(503), "unavailable");
        assertThat(documents.calls()).isEmpty();
        get("/api/me").exchange().expectStatus().isOk();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> get(LIST).exchange().expectStatus().isOk());
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            get(LIST).exchange().expectStatus().isOk();
            assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        });
    }

    @Test
    void lettingOneCallerDownDoesNotOpenTheCircuitForAll() {
        documents.answers((request, response) -> response.status(500)
            .header("Content-Type", "application/problem+json")
            .sendString(Mono.just("{\"code\":\"internal\"}")));
        for (int i = 0; i < 20; i++) {
            get(LIST).exchange().expectStatus().isEqualTo(500);
        }
        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(documents.calls()).hasSize(20);
    }

    @Test
    void refusesAHugeBodyByItsLength() {
        expectProblem(put("/api/backoffice/portal", "x".repeat(2_000_000)).expectStatus().isEqualTo(413), "too-large");
        assertThat(identity.calls()).isEmpty();
    }

    @Test
    void refusesAHugeBodyThatHidesItsLength() throws IOException {
        var chunk = "186a0\r\n" + "x".repeat(100_000) + "\r\n";
        try (var socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            var request = "PUT /api/backoffice/portal HTTP/1.1\r\nHost: localhost\r\nCookie: " + this.session
                    + "; XSRF-TOKEN=secret\r\nX-XSRF-TOKEN: secret\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(11);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(1000), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
        }
        assertThat(identity.calls()).isEmpty();
        assertThat(gateway.bean(CircuitBreakerRegistry.class)
            .circuitBreaker("identity")
            .getMetrics()
            .getNumberOfFailedCalls()).isZero();
    }

    /// A browser sends the next request on a connection the moment an answer is complete.
    /// Reactor Netty 1.3.7 stopped
    /// reading such a connection now and then, and a login hung.
    @Test
    void keepsReadingAConnectionHoweverSoonTheNextRequestFollows() {
        try (var browser = new Browser()) {
            for (int i = 0; i < 1000; i++) {
                assertThat(
                        browser.post("http://127.0.0.1:" + gateway.port() + "/auth/realms/kontor/x", "password=wrong")
                            .statusCode())
                    .isEqualTo(200);
                assertThat(browser.get("http://127.0.0.1:" + gateway.port() + "/bff/session").statusCode())
                    .isEqualTo(200);
            }
        }
    }

    @Test
    void carriesTheTraceThroughToTheService() {
        get(LIST).header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .exchange()
            .expectStatus()
            .isOk();

        assertThat(Objects.requireNonNull(documents.calls().getFirst().headers().get("traceparent")))
            .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
            .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void takesAnEndedOrTamperedSessionForNone() {
        var last = this.session.charAt(this.session.length() - 1);
        var tampered = this.session.substring(0, this.session.length() - 1) + ((last == 'A') ? 'B' : 'A');

        expectProblem(
                this.client.get().uri("/api/me").header("Cookie", tampered).exchange().expectStatus().isUnauthorized(),
                "unauthenticated");
        assertThat(identity.calls()).isEmpty();
    }

    @Test
    void compressesJson() {
        documents.answers((request, response) -> response.header("Content-Type", "application/json")
            .sendString(Mono.just("[" + "1,".repeat(5000) + "1]")));

        // a client that does not unpack by itself
        WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.create()))
            .build()
            .get()
            .uri("http://127.0.0.1:" + gateway.port() + LIST)
            .header("Cookie", this.session)
            .header("Accept-Encoding", "gzip")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Content-Encoding", "gzip");
    }

    private WebTestClient.RequestHeadersSpec<?> get(String path) {
        return this.client.get().uri(path).header(HttpHeaders.COOKIE, this.session);
    }

    private WebTestClient.RequestBodySpec change(HttpMethod method, String path) {
        return this.client.method(method)
            .uri(path)
            .header(HttpHeaders.COOKIE, this.session + "; XSRF-TOKEN=secret")
            .header("X-XSRF-TOKEN", "secret")
            .contentType(MediaType.APPLICATION_JSON);
    }

    private ResponseSpec put(String path, String body) {
        return change(HttpMethod.PUT, path).bodyValue(body.getBytes(StandardCharsets.UTF_8)).exchange();
    }

    private static CircuitBreaker breaker() {
        return gateway.bean(CircuitBreakerRegistry.class).circuitBreaker("documents");
    }

    private static void expectProblem(ResponseSpec response, String code) {
        response.expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo(code)
            .jsonPath("$.trace")
            .doesNotExist();
    }

}
