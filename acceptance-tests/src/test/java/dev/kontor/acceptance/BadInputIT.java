package dev.kontor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is sent: a clear problem in the caller's language that names the field, never a 500 or a stack trace.
class BadInputIT {

    private static final String DOCUMENTS = "/api/companies/" + Demo.CARPATHIA + "/documents";

    private static Visitor visitor;

    @BeforeAll
    static void logIn() {
        visitor = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD);
    }

    @AfterAll
    static void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @CsvSource({ "kind=unicorns, kind", "kind=invoices&colour=red, colour", "kind=invoices&status=LOST, status",
            "kind=invoices&from=2026-13-01, from", "kind=invoices&from=2026-02-01&to=2026-01-01, from",
            "kind=invoices&size=0, size", "kind=invoices&size=10000, size", "kind=invoices&size=many, size",
            "kind=invoices&after=bm90IGEgY3Vyc29y, after", "kind=invoices&minAmount=ten, minAmount",
            "kind=invoices&sort=beauty, sort" })
    void namesTheFieldThatIsWrong(String query, String field) {
        var response = visitor.get(DOCUMENTS + "?" + query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
        var problem = Visitor.json(response);
        assertThat(problem.get("code").asString()).isEqualTo("invalid-request");
        assertThat(problem.get("errors")).extracting(error -> error.get("field").asString()).contains(field);
        assertThat(response.text()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({ "de", "en", "ro", "da" })
    void speaksTheCallersLanguage(String language) {
        var problem = Visitor.json(visitor.get(DOCUMENTS + "?kind=invoices&size=0", language));
        var english = Visitor.json(visitor.get(DOCUMENTS + "?kind=invoices&size=0", "en"));

        assertThat(problem.get("title").asString()).isNotBlank();
        if (!"en".equals(language)) {
            assertThat(problem.get("detail")).isNotEqualTo(english.get("detail"));
        }
    }

    @Test
    void refusesACursorOfAnotherList() {
        var cursor = visitor.json(DOCUMENTS + "?kind=orders&size=10").get("next").asString();

        assertThat(visitor.get(DOCUMENTS + "?kind=orders&size=10&after=" + cursor).status()).isEqualTo(200);
        assertThat(visitor.get(DOCUMENTS + "?kind=orders&status=COMPLETED&size=10&after=" + cursor).status())
            .isEqualTo(400);
        assertThat(visitor.get(DOCUMENTS + "?kind=deliveries&size=10&after=" + cursor).status()).isEqualTo(400);
    }

    @Test
    void refusesTenMegabytesOfHeaders() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Portal.running().address("/api/me")))
            .header("X-Long", "x".repeat(10_000_000))
            .build();
        try (var client = HttpClient.newHttpClient()) {
            var status = client.send(request, BodyHandlers.ofString()).statusCode();
            assertThat(status).isBetween(400, 499);
        }
        catch (IOException closed) {
            // the server may hang up before it has read them all, which is as good an
            // answer
            assertThat(visitor.get("/api/me").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesInvalidJson() {
        var token = visitor.context()
            .cookies()
            .stream()
            .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
            .findFirst()
            .orElseThrow().value;
        var response = visitor.context()
            .request()
            .put(Portal.running().address("/api/backoffice/portal"),
                    RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token)
                        .setHeader("Content-Type", "application/json")
                        .setData("{\"open\": tru"));

        assertThat(response.status()).isIn(400, 403);
        assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
    }

}
