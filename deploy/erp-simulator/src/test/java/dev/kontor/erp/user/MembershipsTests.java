package dev.kontor.erp.user;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// How the command line asks identity-service for a membership, and how it tells what was answered.
class MembershipsTests {

    private static final PutMembership ADA = new PutMembership("Ada", "Lovelace", "en", null, List.of("quotes.read"),
            null, null);

    private final List<String> requests = new ArrayList<>();

    private HttpServer server;

    private int status = 201;

    private String answer = """
            {"person": "p-1", "email": "ada+kontor@example.org", "company": "10001", "passwordSet": true,
             "oneTimePassword": "Xy7-once", "state": "ACTIVE", "version": 1, "internetUser": true}
            """;

    MembershipsTests() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        this.server.createContext("/", this::handle);
        this.server.start();
    }

    @AfterEach
    void stop() {
        this.server.stop(0);
    }

    @Test
    void asksWithTheOperatorsTokenAndTellsTheOneTimePasswordOnce() {
        var membership = memberships().put("10001", "ada+kontor@example.org", ADA);

        assertThat(this.requests).containsExactly(
                "POST /auth/realms/kontor/protocol/openid-connect/token Basic a29udG9yLW9wZXJhdG9yOnMzY3JldA=="
                        + " grant_type=client_credentials",
                "PUT /api/backoffice/companies/10001/memberships/ada%2Bkontor%40example.org Bearer t0ken"
                        + " {\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"language\":\"en\",\"exceptions\":[\"quotes.read\"]}");
        assertThat(membership.login()).contains("one-time password Xy7-once");
    }

    @Test
    void aPersonWithALoginKeepsIt() {
        this.status = 200;
        this.answer = """
                {"email": "a@b.example", "company": "10001", "passwordSet": true, "state": "ACTIVE",
                 "notice": "PERSON_ALREADY_HAS_LOGIN"}
                """;

        assertThat(memberships().put("10001", "a@b.example", ADA).login()).contains("already has a login");
    }

    @Test
    void anUnknownCompanyIsNamed() {
        this.status = 404;

        assertThatThrownBy(() -> memberships().put("4711", "a@b.example", ADA))
            .hasMessageStartingWith("The portal does not know company 4711");
    }

    @Test
    void aRefusalNamesEachField() {
        this.status = 400;
        this.answer = """
                {"status": 400, "detail": "Please check your input.",
                 "errors": [{"field": "language", "code": "pattern", "message": "must be de, en, ro or da"}]}
                """;

        assertThatThrownBy(() -> memberships().put("10001", "a@b.example", ADA))
            .hasMessageContaining("identity-service refuses (400): Please check your input.")
            .hasMessageContaining("language: must be de, en, ro or da");
    }

    @Test
    void anAnswerThatIsNoProblemIsARefusalToo() {
        this.status = 502;
        this.answer = "<html>";

        assertThatThrownBy(() -> memberships().put("10001", "a@b.example", ADA)).hasMessageContaining("(502)");
    }

    @Test
    void whoDoesNotAnswerIsNamed() {
        this.server.stop(0);

        assertThatThrownBy(() -> memberships().put("10001", "a@b.example", ADA))
            .hasMessageContaining("Keycloak does not answer at http://127.0.0.1");
    }

    private Memberships memberships() {
        var here = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
        return new Memberships(here, new OperatorToken(here.resolve("/auth"), "s3cret"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            this.requests.add("%s %s %s %s".formatted(exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(), exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            var token = exchange.getRequestMethod().equals("POST");
            var body = (token ? "{\"access_token\": \"t0ken\"}" : this.answer).getBytes(UTF_8);
            exchange.sendResponseHeaders(token ? 200 : this.status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

}
