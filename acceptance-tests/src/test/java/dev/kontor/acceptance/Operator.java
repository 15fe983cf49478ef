package dev.kontor.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The supplier's operator, who makes and removes memberships by the same API as `./kontor erp user add`.
final class Operator {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    private final Portal portal = Portal.running();

    private final String token = token();

    /// Makes the person a member; the answer carries the one-time password of a person
    /// who had no login yet.
    JsonNode letIn(String email, String company) {
        var person = JSON.createObjectNode().put("firstName", "Rita").put("lastName", "Reader");
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            var answer = send(membership(email, company).PUT(BodyPublishers.ofString(person.toString())), 200, 201, 202,
                    404);
            if (!answer.isEmpty() && answer.has("email")) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Company " + company + " did not arrive: " + answer);
            }
            pause(Duration.ofMillis(300));
        }
    }

    void shutOut(String email, String company) {
        send(membership(email, company).DELETE(), 204);
    }

    void openPortal() {
        send(backoffice("/portal").PUT(BodyPublishers.ofString("{\"open\":true}")), 200);
    }

    private HttpRequest.Builder membership(String email, String company) {
        return backoffice("/companies/%s/memberships/%s".formatted(company, email));
    }

    private HttpRequest.Builder backoffice(String path) {
        return HttpRequest
            .newBuilder(URI.create("http://127.0.0.1:%d/api/backoffice%s".formatted(portal.port(10), path)))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token);
    }

    private String token() {
        try (var file = Files.newBufferedReader(portal.home().resolve("secrets.properties"))) {
            var secrets = new Properties();
            secrets.load(file);
            var request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:%d/auth/realms/kontor/protocol/openid-connect/token"
                    .formatted(portal.port(1))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=kontor-operator&client_secret="
                        + secrets.getProperty("operator.client-secret")));
            return send(request, 200).get("access_token").asString();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private JsonNode send(HttpRequest.Builder request, Integer... expected) {
        try {
            var response = http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            if (!List.of(expected).contains(response.statusCode())) {
                throw new AssertionError(
                        response.request() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

}
