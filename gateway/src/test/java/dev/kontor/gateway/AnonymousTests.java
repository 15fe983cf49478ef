package dev.kontor.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

import io.netty.handler.codec.http.cookie.DefaultCookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/// What the gateway says to somebody without a session. MongoDB and Keycloak are not there at all.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "kontor.keycloak.client-secret=not-used", "spring.mongodb.uri=mongodb://127.0.0.1:1/gateway" })
class AnonymousTests {

    static Upstream upstream;

    WebTestClient client = WebTestClient.bindToServer().build();

    /// Without decompression, which would hide what was sent.
    @BeforeEach
    void connect(@LocalServerPort int port) {
        this.client = WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.create()))
            .baseUrl("http://localhost:" + port)
            .build();
    }

    @BeforeAll
    static void startUpstream() {
        upstream = Upstream.start();
    }

    @AfterAll
    static void stopUpstream() {
        upstream.close();
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("KONTOR_IDENTITY_URI", () -> upstream.uri());
        properties.add("KONTOR_DOCUMENTS_URI", () -> upstream.uri());
        properties.add("KONTOR_KEYCLOAK_URL", () -> upstream.uri() + "/auth");
    }

    @BeforeEach
    void forget() {
        upstream.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/me", "/api/companies/17850/documents?kind=invoices", "/api/unknown" })
    void answersCallsOfTheApiWithoutSessionAsUnauthenticated(String path) {
        this.client.get()
            .uri(path)
            .header("Accept-Language", "de")
            .exchange()
            .expectStatus()
            .isUnauthorized()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectHeader()
            .doesNotExist("WWW-Authenticate")
            .expectBody()
            .jsonPath("$.type")
            .isEqualTo("urn:kontor:problem:unauthenticated")
            .jsonPath("$.code")
            .isEqualTo("unauthenticated")
            .jsonPath("$.title")
            .isEqualTo("Nicht angemeldet")
            .jsonPath("$.status")
            .isEqualTo(401);
        assertThat(upstream.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "forged", "'; return true; //", "{\"$ne\":null}",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" })
    void takesAnInvalidCookieForNone(String cookie) {
        this.client.get()
            .uri("/api/me")
            .header("Cookie", "__Host-kontor=" + cookie)
            .exchange()
            .expectStatus()
            .isUnauthorized();
    }

    @Test
    void refusesAChangeWithoutCsrfToken() {
        this.client.post()
            .uri("/bff/logout")
            .header("Accept-Language", "ro")
            .exchange()
            .expectStatus()
            .isForbidden()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("csrf")
            .jsonPath("$.title")
            .isEqualTo("Cerere neconfirmată");
    }

    @Test
    void handsOutTheCsrfTokenToTheWebAppAndTakesItBack() {
        var session = this.client.get().uri("/bff/session").exchange().expectStatus().isOk();
        session.expectBody().json("{\"authenticated\":false}");
        var cookie = Objects
            .requireNonNull(session.returnResult(Void.class).getResponseCookies().getFirst("XSRF-TOKEN"));
        assertThat(cookie).satisfies((it) -> {
            assertThat(it.isHttpOnly()).isFalse();
            assertThat(it.isSecure()).isTrue();
            assertThat(it.getSameSite()).isEqualTo("Lax");
            assertThat(it.getPath()).isEqualTo("/");
        });

        this.client.post()
            .uri("/bff/logout")
            .cookie("XSRF-TOKEN", cookie.getValue())
            .header("X-XSRF-TOKEN", cookie.getValue())
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .json("{\"location\":\"/\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/companies", "/c/17850/invoices/4711-2026.1", "/favicon" })
    void sendsTheWebAppForEveryPageUnderAStrictPolicy(String page) {
        this.client.get()
            .uri(page)
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Cache-Control", "no-cache")
            .expectHeader()
            .value("Content-Security-Policy",
                    (policy) -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';",
                                "frame-ancestors 'none'", "base-uri 'none'")
                        .doesNotContain("unsafe", "nonce"))
            .expectBody(String.class)
            .value((html) -> assertThat(html).contains("Test page", "<html data-base=\"\" ", "<title>Kontor</title>",
                    "src=\"/assets/app-4f2a9c1e.js\"", "href=\"/branding.css\""));
    }

    @Test
    void sendsHashedFilesCompressedAndForEver() {
        this.client.get()
            .uri("/assets/app-4f2a9c1e.js")
            .header("Accept-Encoding", "gzip, deflate, br;q=0.9, zstd")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Content-Encoding", "br")
            .expectHeader()
            .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
            .expectHeader()
            .contentType("text/javascript")
            .expectHeader()
            .valueMatches("Vary", ".*Accept-Encoding.*");
        this.client.get()
            .uri("/favicon.svg")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/assets/gone-00000000.js", "/missing.png", "/bff/nothing", "/actuator/env", "/assets/",
            "/login/other" })
    void saysNotFoundForWhatIsNotThere(String path) {
        this.client.get()
            .uri(path)
            .accept(MediaType.ALL)
            .exchange()
            .expectStatus()
            .isNotFound()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("not-found");
    }

    @Test
    void saysNotFoundToABrowserAsAPage() {
        this.client.get()
            .uri("/assets/gone.js")
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Accept-Language", "da")
            .exchange()
            .expectStatus()
            .isNotFound()
            .expectHeader()
            .contentType("text/html;charset=UTF-8")
            .expectBody(String.class)
            .value((page) -> assertThat(page).contains("Ikke fundet").contains("lang=\"da\""));
    }

    @Test
    void setsSecurityHeadersOnEverything() {
        for (var path : new String[] { "/api/me", "/bff/session", "/assets/app-4f2a9c1e.js", "/" }) {
            this.client.get()
                .uri(path)
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin")
                .expectHeader()
                .exists("Permissions-Policy")
                .expectHeader()
                .valueEquals("Cross-Origin-Opener-Policy", "same-origin")
                .expectHeader()
                .valueEquals("Cross-Origin-Resource-Policy", "same-origin")
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*frame-ancestors 'none'.*")
                .expectHeader()
                .doesNotExist("Strict-Transport-Security");
        }
    }

    @Test
    void leavesKeycloaksPagesAsTheyAre() {
        upstream.answers((request, response) -> response.header("Content-Security-Policy", "frame-src 'self'")
            .header("Content-Type", "text/html")
            .addCookie(new DefaultCookie("AUTH_SESSION_ID", "a"))
            .sendString(Mono.just("<html>")));

        this.client.get()
            .uri("/auth/realms/kontor/protocol/openid-connect/auth?client_id=kontor-gateway")
            .header("Cookie", "__Host-kontor=ours; KEYCLOAK_SESSION=theirs; XSRF-TOKEN=ours")
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-For", "6.6.6.6")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Content-Security-Policy", "frame-src 'self'")
            .expectHeader()
            .valueEquals("Set-Cookie", "AUTH_SESSION_ID=a")
            .expectHeader()
            .doesNotExist("X-Frame-Options");

        var call = upstream.calls().getFirst();
        assertThat(call.uri()).isEqualTo("/auth/realms/kontor/protocol/openid-connect/auth?client_id=kontor-gateway");
        assertThat(call.headers().getAll("Cookie")).containsExactly("KEYCLOAK_SESSION=theirs");
        assertThat(call.headers().get("X-Forwarded-Host")).isEqualTo("localhost:7700");
        assertThat(call.headers().get("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(call.headers().get("X-Forwarded-Port")).isEqualTo("7700");
        assertThat(call.headers().getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/auth/admin/master/console/", "/auth/realms/master/account" })
    void hidesKeycloaksAdministration(String path) {
        this.client.get().uri(path).exchange().expectStatus().isNotFound();
        assertThat(upstream.calls()).isEmpty();
    }

    @Test
    void beginsALoginWithoutAskingAnybody() {
        var answer = this.client.get().uri("/bff/login?to=/c/1&lang=da").exchange().expectStatus().isFound();
        var result = answer.returnResult(Void.class);
        assertThat(result.getResponseHeaders().getLocation()).asString()
            .startsWith("http://localhost:7700/auth/realms/kontor/protocol/openid-connect/auth?")
            .contains("code_challenge_method=S256", "client_id=kontor-gateway", "ui_locales=da",
                    "redirect_uri=http://localhost:7700/login/oauth2/code/keycloak");
        assertThat(result.getResponseCookies().getFirst("__Host-kontor-login")).isNotNull().satisfies((cookie) -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.isSecure()).isTrue();
        });
        assertThat(result.getResponseCookies()).doesNotContainKeys("SESSION", "__Host-kontor");
    }

    @Test
    void beginsALoginAnewOnceWhenTheBrowserLostIt() {
        var state = "abc.1." + Base64.getUrlEncoder().encodeToString("/c/1".getBytes(StandardCharsets.UTF_8));
        this.client.get()
            .uri("/login/oauth2/code/keycloak?code=x&state=" + state)
            .exchange()
            .expectStatus()
            .isFound()
            .expectHeader()
            .location("/bff/login?to=%2Fc%2F1&again=true");
        this.client.get()
            .uri("/login/oauth2/code/keycloak?code=x&state=" + state.replace(".1.", ".2."))
            .exchange()
            .expectStatus()
            .isUnauthorized();
    }

    @Test
    void isAliveAndReadyWithoutMongoAndKeycloak() {
        this.client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        this.client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        this.client.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
        this.client.get()
            .uri("/actuator/prometheus")
            .header("X-Forwarded-For", "1.2.3.4")
            .exchange()
            .expectStatus()
            .isNotFound();
    }

}
