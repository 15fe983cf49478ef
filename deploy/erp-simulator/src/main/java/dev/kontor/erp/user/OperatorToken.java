package dev.kontor.erp.user;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A token for the operator's client by client credentials.
final class OperatorToken {

    private static final String CLIENT = "kontor-operator";

    private final URI endpoint;

    private final String secret;

    OperatorToken(URI keycloak, String secret) {
        this.endpoint = URI.create(keycloak + "/realms/kontor/protocol/openid-connect/token");
        this.secret = secret;
    }

    String fetch(HttpClient http) {
        var credentials = Base64.getEncoder().encodeToString((CLIENT + ":" + this.secret).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(this.endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
        var answer = Http.send(http, request, BodyHandlers.ofString(), "Keycloak");
        if (answer.statusCode() != 200) {
            throw new RefusedException("Keycloak gives %s no token (%d): is the secret the current one?"
                .formatted(CLIENT, answer.statusCode()));
        }
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

}
