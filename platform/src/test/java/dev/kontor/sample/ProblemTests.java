package dev.kontor.sample;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.test.Answer;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.InMemoryAccesses;
import dev.kontor.platform.test.TestTokens;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ProblemTests {

    private static final PersonId ANNA = new PersonId("anna");

    private static final String THINGS = "/api/companies/A/things";

    private final Api stranger;

    private final Api anna;

    private final int port;

    ProblemTests(@LocalServerPort int port, @Autowired InMemoryAccesses accesses) {
        accesses.grant(ANNA, new CompanyId("A"), "things.read");
        this.port = port;
        this.stranger = new Api(port);
        this.anna = this.stranger.as(TestTokens.of(ANNA));
    }

    @Test
    void answersWhatIsAllowed() {
        assertThat(this.anna.get(THINGS + "?status=OPEN&status=PAID&from=2026-01-01&to=2026-02-01").body())
            .contains("\"company\":\"A\"", "\"person\":\"anna\"");
    }

    @ParameterizedTest
    @CsvSource({ "statuz=OPEN, statuz, unknown-parameter", "status=GONE, status, unknown-value",
            "from=yesterday, from, invalid-value", "size=many, size, invalid-value",
            "from=2026-02-01&to=2026-01-01, from, reversed-range" })
    void namesTheFieldOfABadFilter(String query, String field, String code) {
        assertThat(this.anna.get(THINGS + "?" + query)).isProblem(400, "invalid-request").namesField(field, code);
    }

    @ParameterizedTest
    @CsvSource({ "size=0, too-small", "size=10000, too-large", "size=x, invalid-value", "'', required" })
    void namesABadPageSize(String query, String code) {
        assertThat(this.anna.get("/api/single?" + query)).isProblem(400, "invalid-request").namesField("size", code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                                  | body             | invalid-json
            ''                                                                 | body             | required
            []                                                                 | body             | invalid-json
            {"name":"x","lines":[{"article":"a","quantity":"many"}]}           | lines[0].quantity | invalid-value
            {"name":"x","status":"GONE","lines":[]}                            | status           | unknown-value
            {"name":" ","lines":[{"article":"a","quantity":1}]}                | name             | required
            {"name":"x","lines":[]}                                            | lines            | required
            {"name":"x","lines":[{"article":"a","quantity":-1}]}               | lines[0].quantity | positive
            {"name":"x","nam":1,"lines":[{"article":"a","quantity":1}]}        | nam              | unknown-field
            """)
    void namesTheFieldOfABadBody(String body, String field, String code) {
        assertThat(this.anna.put("/api/things/1", (body == null) ? "" : body)).isProblem(400, "invalid-request")
            .namesField(field, code);
    }

    @Test
    void namesABadPathVariable() {
        assertThat(this.anna.put("/api/things/one", "{}")).isProblem(400, "invalid-request")
            .namesField("id", "invalid-value");
    }

    @ParameterizedTest
    @CsvSource({ "de, Nicht gefunden", "de-CH, Nicht gefunden", "ro, Negăsit", "da, Ikke fundet", "en, Not found",
            "fr, Not found", "'fr, ro;q=0.5', Negăsit", "'%%%', Not found" })
    void speaksTheLanguageOfTheCaller(String language, String title) {
        var answer = this.anna.in(language).get("/api/nowhere");

        assertThat(answer).isProblem(404, "not-found");
        assertThat(answer.body()).contains(title);
    }

    @Test
    void knowsMethodsAndFormats() {
        var refused = this.anna.delete("/api/me");
        assertThat(refused).isProblem(405, "method-not-allowed");
        assertThat(refused.headers().firstValue("Allow"))
            .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
        assertThat(this.anna.with("Accept", "text/csv").get("/api/me")).isProblem(406, "not-acceptable");
        assertThat(new Api(this.port).as(TestTokens.of(ANNA)).putAs("text/plain", "/api/things/1", "hello"))
            .isProblem(415, "unsupported-media-type");
    }

    @Test
    void takesTheWordsOfAService() {
        assertThat(this.anna.get("/api/failures/own")).isProblem(422, "return-period-over")
            .saysInDetail("The time to return L-1 is over.");
    }

    @Test
    void saysNothingAboutItsInsides() {
        var answer = this.anna.get("/api/failures/other");

        assertThat(answer).isProblem(500, "internal");
        assertThat(answer.body()).doesNotContain("secret").contains("\"traceId\":\"");
    }

    @Test
    void saysWhenItCanBeTriedAgain() {
        var answer = this.anna.get("/api/failures/database");

        assertThat(answer).isProblem(503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void refusesBodiesThatAreTooLong() throws Exception {
        var long3 = "{\"name\":\"" + "x".repeat(3_000_000) + "\"}";

        assertThat(this.anna.put("/api/things/1", long3)).isProblem(413, "too-large");
        assertThat(Raw.send(this.port, """
                PUT /api/things/1 HTTP/1.1\r
                Host: x\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Transfer-Encoding: chunked\r
                \r
                """.formatted(TestTokens.of(ANNA).value()) + Raw.chunks("{\"name\":\"" + "x".repeat(2_000_000))))
            .isProblem(413, "too-large");
    }

    @Test
    void refusesABodyThatIsTooLongBeforeItIsSent() throws Exception {
        var answer = Raw.send(this.port, """
                PUT /api/things/1 HTTP/1.1\r
                Host: x\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 30000000\r
                Expect: 100-continue\r
                \r
                """.formatted(TestTokens.of(ANNA).value()));

        assertThat(answer).isProblem(413, "too-large");
    }

    @Test
    void refusesHeadersThatAreTooLong() throws Exception {
        assertThat(Raw.send(this.port, "GET /api/me HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n"))
            .isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({ "'GET /api/\u0001me HTTP/1.1'", "'GET /api/%zz HTTP/1.1'", "'GET /api//me HTTP/1.1'",
            "'GET /api/..;/me HTTP/1.1'", "'GET /api/me%00 HTTP/1.1'", "'GET /api/companies/%2e%2e/things HTTP/1.1'",
            "'G<T /api/me HTTP/1.1'", "'GET /api/me?a=%zz HTTP/1.1'" })
    void refusesWhatIsNotARequest(String line) throws Exception {
        var answer = Raw.send(this.port, line + "\r\nHost: x\r\nAuthorization: Bearer " + TestTokens.of(ANNA).value()
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer).isProblem(answer.status(),
                Map.of(400, "invalid-request", 404, "not-found", 405, "method-not-allowed", 501, "internal")
                    .getOrDefault(answer.status(), "refused"));
    }

    @Test
    void doesNotServeTheErrorPageItself() {
        assertThat(this.anna.get("/error")).isProblem(404, "not-found");
        assertThat(Answer.of(this.stranger.get("/error"))).isNotNull();
        assertThat(this.stranger.get("/error")).isProblem(401, "unauthenticated");
    }

}
