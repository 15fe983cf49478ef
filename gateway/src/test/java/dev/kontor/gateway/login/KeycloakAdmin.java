package dev.kontor.gateway.login;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import dev.kontor.local.LocalKeycloak;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The few things that a test does as Keycloak's administrator.
final class KeycloakAdmin {

    private final HttpClient http = HttpClient.newHttpClient();

    private final JsonMapper json = new JsonMapper();

    private final LocalKeycloak keycloak;

    KeycloakAdmin(LocalKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    /// The new person's id.
    String createPerson(String email, String password) throws IOException, InterruptedException {
        var created = post("/admin/realms/kontor/users", """
                {"username":"%s","email":"%s","firstName":"Ana","lastName":"Pop","enabled":true,"emailVerified":true,
                 "credentials":[{"type":"password","value":"%s","temporary":false}]}""".formatted(email, email,
                password));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var location = created.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /// Gives the realm role of the supplier's staff.
    void makeStaff(String person) throws IOException, InterruptedException {
        var role = this.http
            .send(HttpRequest.newBuilder(URI.create(this.keycloak.url() + "/admin/realms/kontor/roles/staff"))
                .header("Authorization", "Bearer " + token())
                .build(), BodyHandlers.ofString());
        var answer = post("/admin/realms/kontor/users/" + person + "/role-mappings/realm", "[" + role.body() + "]");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /// Ends all sessions of a person, as the back office does.
    void logOut(String person) throws IOException, InterruptedException {
        var answer = post("/admin/realms/kontor/users/" + person + "/logout", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /// The id of the one credential of that type.
    String credential(String person, String type) throws IOException, InterruptedException {
        var answer = this.http.send(HttpRequest
            .newBuilder(URI.create(this.keycloak.url() + "/admin/realms/kontor/users/" + person + "/credentials"))
            .header("Authorization", "Bearer " + token())
            .build(), BodyHandlers.ofString());
        return this.json.readTree(answer.body())
            .valueStream()
            .filter((it) -> type.equals(it.get("type").asString()))
            .map((it) -> it.get("id").asString())
            .findFirst()
            .orElse("");
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return this.http.send(HttpRequest.newBuilder(URI.create(this.keycloak.url() + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(), BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=" + this.keycloak.adminUser() + "&password="
                + this.keycloak.secrets().adminPassword();
        var answer = this.http.send(
                HttpRequest.newBuilder(URI.create(this.keycloak.url() + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build(),
                BodyHandlers.ofString());
        return this.json.readTree(answer.body()).get("access_token").asString();
    }

}
