package dev.kontor.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(Lifecycle.PER_CLASS)
class LocalKeycloakIT {

    private final HttpClient http = HttpClient.newHttpClient();

    private final LocalKeycloak keycloak;

    LocalKeycloakIT() {
        this.keycloak = LocalKeycloak.start();
    }

    @BeforeAll
    void isReachable() throws Exception {
        assertThat(get(this.keycloak.jwksUri()).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        this.keycloak.stop();
        this.http.close();
    }

    @Test
    void givesTheOperatorATokenForOurServicesWithTheRoleStaff() throws Exception {
        var claims = claims(token("kontor-operator", this.keycloak.secrets().operator()));

        assertThat(claims).contains("\"staff\"").contains("kontor-api").contains("\"iss\":\"" + this.keycloak.issuer());
    }

    @Test
    void letsIdentityAdministerPersonsAndNothingElse() throws Exception {
        var token = token("kontor-identity", this.keycloak.secrets().identity());

        assertThat(administer(token, "users").statusCode()).isEqualTo(200);
        assertThat(administer(token, "clients").statusCode()).isEqualTo(403);
    }

    @Test
    void givesTheErpNoRightToAdministerPersons() throws Exception {
        var token = token("kontor-erp", this.keycloak.secrets().erp());

        assertThat(claims(token)).contains("\"erp\"").doesNotContain("\"staff\"");
        assertThat(administer(token, "users").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesToBeFramedAndAsksForProofOfPossessionOfTheCode() throws Exception {
        var callback = this.keycloak.issuer().replace("/auth/realms/kontor", "/login/oauth2/code/keycloak");
        var authorization = this.keycloak.issuer()
                + "/protocol/openid-connect/auth?client_id=kontor-gateway&response_type=code&scope=openid&redirect_uri="
                + callback;

        assertThat(get(authorization).headers().firstValue("location").orElse("")).contains("error=invalid_request")
            .contains("code_challenge");
        var page = get(authorization + "&code_challenge_method=S256&code_challenge=" + "a".repeat(43));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy").orElse("")).contains("frame-ancestors 'none'");
    }

    private HttpResponse<String> administer(String token, String what) throws IOException, InterruptedException {
        return this.http.send(HttpRequest.newBuilder(URI.create(this.keycloak.url() + "/admin/realms/kontor/" + what))
            .header("Authorization", "Bearer " + token)
            .build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return this.http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private String token(String client, String secret) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(client, secret);
        var request = HttpRequest.newBuilder(URI.create(this.keycloak.issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
        var answer = this.http.send(request, BodyHandlers.ofString()).body();
        assertThat(answer).contains("access_token");
        return answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

}
