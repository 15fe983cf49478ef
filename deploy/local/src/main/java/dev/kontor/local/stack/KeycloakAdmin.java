package dev.kontor.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.kontor.local.LocalStackException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The local administrator's hand in Keycloak, for the demo's logins alone; the portal's own way is identity-service.
final class KeycloakAdmin {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    private final String url;

    private final String token;

    KeycloakAdmin(String url, String password) {
        this.url = url;
        this.token = token(password);
    }

    private String token(String password) {
        var form = "grant_type=password&client_id=admin-cli&username=kontor-admin&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(this.url + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofString(form))
            .build();
        return read(send(request)).path("access_token").asString();
    }

    /// Gives the person this password for good; who is not known yet (staff has no
    /// company) becomes known.
    void giveLogin(DemoPerson person, String password) {
        var id = find(person.email());
        if (id.isEmpty()) {
            send("POST", "/users", Map.of("username", person.email(), "email", person.email(), "firstName",
                    person.firstName(), "lastName", person.lastName(), "enabled", true, "emailVerified", true));
            id = find(person.email());
        }
        send("PUT", "/users/%s/reset-password".formatted(id),
                Map.of("type", "password", "value", password, "temporary", false));
        send("PUT", "/users/" + id, Map.of("requiredActions", List.of()));
        if (person.staff()) {
            var role = read(send("GET", "/roles/staff", null));
            send("POST", "/users/%s/role-mappings/realm".formatted(id), List.of(role));
        }
    }

    /// The person's id; empty when nobody has this address.
    String find(String email) {
        var query = "/users?exact=true&username=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        return read(send("GET", query, null)).path(0).path("id").asString("");
    }

    private HttpResponse<String> send(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        var content = (body != null) ? BodyPublishers.ofString(JSON.writeValueAsString(body)) : BodyPublishers.noBody();
        return send(HttpRequest.newBuilder(URI.create(this.url + "/admin/realms/kontor" + path))
            .header("Authorization", "Bearer " + this.token)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .method(method, content)
            .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = this.http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new LocalStackException("Keycloak answered %s %s with %d: %s".formatted(request.method(),
                        request.uri().getPath(), answer.statusCode(), answer.body()));
            }
            return answer;
        }
        catch (IOException ex) {
            throw new LocalStackException("Keycloak does not answer: " + ex.getMessage(), ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while asking Keycloak", ex);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

}
