package dev.kontor.sample;

import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestTokens;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class TokenTests {

    private final Api api;

    private final TestTokens anna = TestTokens.of(UUID.randomUUID().toString());

    TokenTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void knowsWhoIsCalling() {
        assertThat(this.api.as(this.anna.roles("staff")).get("/api/me").body()).contains("@example.com", "Person ",
                "\"roles\":[\"staff\"]");
    }

    @Test
    void refusesACallerWithoutAToken() {
        var answer = this.api.get("/api/me");

        assertThat(answer).isProblem(401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void refusesAnExpiredToken() {
        assertThat(this.api.as(this.anna.expired()).get("/api/me")).isProblem(401, "unauthenticated");
    }

    @Test
    void refusesATokenMeantForSomebodyElse() {
        assertThat(this.api.as(this.anna.audience("account")).get("/api/me")).isProblem(401, "unauthenticated");
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        assertThat(this.api.as(this.anna.issuer("https://evil.example/auth/realms/kontor")).get("/api/me"))
            .isProblem(401, "unauthenticated");
    }

    @Test
    void refusesATokenSignedByAnotherKey() {
        assertThat(this.api.as(this.anna.forged()).get("/api/me")).isProblem(401, "unauthenticated");
    }

    @Test
    void refusesATokenWithoutSignature() {
        assertThat(this.api.bearing(this.anna.unsigned()).get("/api/me")).isProblem(401, "unauthenticated");
    }

    @Test
    @DisplayName("refuses a tampered token, also when the genuine one has just been verified and is remembered")
    void refusesATamperedToken() {
        assertThat(this.api.as(this.anna).get("/api/me").statusCode()).isEqualTo(200);

        assertThat(this.api.bearing(this.anna.tampered()).get("/api/me")).isProblem(401, "unauthenticated");
    }

    @Test
    void refusesWhatIsNoTokenAtAll() {
        assertThat(this.api.bearing("abc").get("/api/me")).isProblem(401, "unauthenticated");
        assertThat(this.api.with("Authorization", "Basic YTpi").get("/api/me")).isProblem(401, "unauthenticated");
    }

    @Test
    void doesNotTakeATokenFromTheAddress() {
        assertThat(this.api.get("/api/me?access_token=" + this.anna.value())).isProblem(401, "unauthenticated");
    }

    @Test
    void keepsTheBackOfficeForStaff() {
        assertThat(this.api.as(this.anna.roles("erp")).get("/api/backoffice/secrets")).isProblem(403, "no-permission")
            .hasReasons("STAFF_ONLY");
        assertThat(this.api.as(this.anna).get("/api/backoffice/unknown")).isProblem(403, "no-permission");
        assertThat(this.api.get("/api/backoffice/secrets")).isProblem(401, "unauthenticated");
        assertThat(this.api.as(this.anna.roles("staff")).get("/api/backoffice/secrets").statusCode()).isEqualTo(200);
    }

    @Test
    void opensHealthAndMetricsAndNothingElse() {
        assertThat(this.api.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(this.api.get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(this.api.get("/actuator/env")).isProblem(401, "unauthenticated");
        assertThat(this.api.as(this.anna).get("/actuator/env")).isProblem(404, "not-found");
    }

    @Test
    void keepsNoSessionAndSaysSoToBrowsers() {
        var answer = this.api.as(this.anna).get("/api/me");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control"))
            .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
    }

}
