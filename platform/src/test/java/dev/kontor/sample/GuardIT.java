package dev.kontor.sample;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.Accesses;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestAccess;
import dev.kontor.platform.test.TestTokens;
import dev.kontor.platform.test.WithKafka;
import dev.kontor.platform.test.WithMongo;
import dev.kontor.platform.test.WithTokens;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithMongo
@WithKafka
@WithTokens
class GuardIT {

    private static final CompanyId OURS = new CompanyId("ours");

    private static final CompanyId THEIRS = new CompanyId("theirs");

    @Autowired
    Accesses accesses;

    @Autowired
    TestAccess announced;

    @LocalServerPort
    int port;

    final PersonId anna = new PersonId(UUID.randomUUID().toString());

    Api api;

    @BeforeEach
    void logIn() {
        this.api = new Api(this.port).as(TestTokens.of(this.anna));
        await().untilAsserted(
                () -> assertThat(new Api(this.port).get("/actuator/health/readiness").statusCode()).isEqualTo(200));
    }

    @Test
    void letsAMemberWithTheRightIn() {
        this.announced.grant(this.anna, OURS, "things.read");

        assertThat(this.api.get("/api/companies/ours/things").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "things", "things/1", "things/2", "mixed", "things?statuz=x", "things?status=GONE",
            "unknown", "unknown/deeper" })
    @DisplayName("Trap 1: to a stranger a company that exists looks like one that does not, whatever he asks for")
    void hidesACompanyFromStrangers(String path) {
        this.announced.grant(new PersonId("bert"), THEIRS, "things.read", "mixed.read");
        this.announced.grant(this.anna, OURS, "things.read");

        var exists = this.api.get("/api/companies/theirs/" + path);
        var doesNot = this.api.get("/api/companies/nobody/" + path);
        var ofOurs = this.api.get("/api/companies/ours/things/4711");

        assertThat(exists).isProblem(404, "not-found");
        assertThat(exists.body()).isEqualTo(doesNot.body()).isEqualTo(ofOurs.body());
        assertThat(headers(exists)).isEqualTo(headers(doesNot)).isEqualTo(headers(ofOurs));
    }

    @ParameterizedTest
    @ValueSource(strings = { "%20", "-", "%C3%A4", "ours%20", "ours%27" })
    void treatsWhatIsNoCompanyLikeAnUnknownOne(String company) {
        assertThat(this.api.get("/api/companies/" + company + "/things")).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("B-01 tells a member without the right which rules refused")
    void givesReasons() {
        this.announced.grant(this.anna, OURS, Map.of("things.read", List.of("SETTINGS_PROFILE", "ACCESS_GROUP"),
                "mixed.read", List.of("USER_EXCEPTION")));

        assertThat(this.api.get("/api/companies/ours/things")).isProblem(403, "forbidden")
            .hasReasons("SETTINGS_PROFILE", "ACCESS_GROUP");
        assertThat(this.api.in("de").get("/api/companies/ours/mixed")).isProblem(403, "forbidden")
            .hasReasons("USER_EXCEPTION")
            .saysInDetail("mixed.read");
    }

    @Test
    void refusesARightThatNobodyHasEverMentioned() {
        this.announced.grant(this.anna, OURS, "other.read");

        assertThat(this.api.get("/api/companies/ours/things")).isProblem(403, "forbidden").hasReasons();
    }

    @Test
    void ignoresLateDoubledAndReversedEvents() {
        var company = List.of("things.read");
        this.announced.publish(this.anna, OURS, 3, true, company, Map.of());
        this.announced.publish(this.anna, OURS, 2, false, List.of(), Map.of());
        this.announced.publish(this.anna, OURS, 1, true, List.of(), Map.of());
        this.announced.publish(this.anna, OURS, 3, true, List.of(), Map.of());
        settle();
        assertThat(this.accesses.find(this.anna, OURS)).map(CompanyAccess::permissions)
            .hasValueSatisfying(permissions -> assertThat(permissions).containsExactly("things.read"));

        this.announced.publish(this.anna, OURS, 5, false, List.of(), Map.of());
        this.announced.publish(this.anna, OURS, 4, true, company, Map.of());
        settle();
        assertThat(this.accesses.find(this.anna, OURS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "not json", "{}", "[]", "{\"person\":null,\"company\":\"ours\",\"version\":9}" })
    void takesAccessAwayWhenAnEventCannotBeRead(String body) {
        this.announced.grant(this.anna, OURS, "things.read");

        this.announced.publish(this.anna + "/" + OURS, body);
        settle();
        assertThat(this.accesses.find(this.anna, OURS)).isEmpty();

        this.announced.grant(this.anna, OURS, "things.read");
    }

    @Test
    void survivesATombstoneAndKeysThatNameNobody() {
        this.announced.grant(this.anna, OURS, "things.read");

        this.announced.publish(this.anna + "/" + OURS, null);
        this.announced.publish("nobody", "{}");
        this.announced.publish("//", "{}");
        settle();

        assertThat(this.accesses.find(this.anna, OURS)).isEmpty();
    }

    @Test
    @DisplayName("F-039 a revocation acts within a second, on a token that is still valid")
    void revokesWithinASecond() {
        this.announced.grant(this.anna, OURS, "things.read");
        assertThat(this.api.get("/api/companies/ours/things").statusCode()).isEqualTo(200);

        this.announced.publish(this.anna, OURS, Long.MAX_VALUE, false, List.of(), Map.of());

        await().pollInterval(Duration.ofMillis(10))
            .atMost(Duration.ofSeconds(1))
            .untilAsserted(() -> assertThat(this.api.get("/api/companies/ours/things")).isProblem(404, "not-found"));
    }

    @Test
    @DisplayName("who looks as a member has his access to that company and no other, changes nothing, and loses it with him")
    void looksAsAMember() {
        var staff = new PersonId(UUID.randomUUID().toString());
        var looking = new Api(this.port).as(TestTokens.of(staff).roles("staff"));
        this.announced.grant(this.anna, OURS, Map.of("mixed.read", List.of("USER_EXCEPTION")), "things.read");
        this.announced.grant(this.anna, THEIRS, "things.read");
        assertThat(looking.get("/api/companies/ours/things")).isProblem(404, "not-found");

        this.announced.impersonate(staff, 1, this.anna, OURS, Instant.now().plusSeconds(60));

        assertThat(looking.get("/api/companies/ours/things").statusCode()).isEqualTo(200);
        assertThat(looking.get("/api/companies/ours/mixed")).isProblem(403, "forbidden").hasReasons("USER_EXCEPTION");
        assertThat(looking.get("/api/companies/theirs/things")).isProblem(404, "not-found");
        assertThat(looking.in("de").put("/api/companies/ours/things", "{}")).isProblem(403, "impersonation-read-only")
            .saysInDetail("Backoffice");
        assertThat(this.api.put("/api/companies/ours/things", "{}").statusCode()).isEqualTo(200);
        // whoever is not of the staff any more looks as nobody
        assertThat(new Api(this.port).as(TestTokens.of(staff)).get("/api/companies/ours/things")).isProblem(404,
                "not-found");

        this.announced.revoke(this.anna, OURS);
        assertThat(looking.get("/api/companies/ours/things")).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("a look ends by its announcement, by the clock, and by an event that cannot be read")
    void endsALook() {
        var staff = new PersonId(UUID.randomUUID().toString());
        var looking = new Api(this.port).as(TestTokens.of(staff).roles("staff"));
        this.announced.grant(this.anna, OURS, "things.read");
        this.announced.impersonate(staff, 1, this.anna, OURS, Instant.now().plusSeconds(60));

        this.announced.publish("IMPERSONATION/" + staff, "{\"staff\":\"" + staff + "\",\"version\":2}");
        await().pollInterval(Duration.ofMillis(10))
            .atMost(Duration.ofSeconds(1))
            .untilAsserted(() -> assertThat(looking.get("/api/companies/ours/things")).isProblem(404, "not-found"));

        this.announced.impersonate(staff, 3, this.anna, OURS, Instant.now().plusSeconds(1));
        await().atMost(Duration.ofSeconds(3))
            .untilAsserted(() -> assertThat(looking.get("/api/companies/ours/things")).isProblem(404, "not-found"));

        this.announced.impersonate(staff, 5, this.anna, OURS, Instant.now().plusSeconds(60));
        this.announced.publish("IMPERSONATION/" + staff, "{\"staff\":7}");
        await().untilAsserted(() -> assertThat(this.accesses.impersonated(staff)).isEmpty());
    }

    @Test
    void listsOnlyOnesOwnCompanies() {
        this.announced.grant(this.anna, OURS, "things.read");
        this.announced.grant(this.anna, THEIRS, "things.read");
        this.announced.revoke(this.anna, THEIRS);

        assertThat(this.accesses.of(this.anna)).extracting(CompanyAccess::company).containsExactly(OURS);
    }

    /// Another person's event of the same partition is known, hence so are all before it.
    private void settle() {
        for (var partition = 0; partition < 12; partition++) {
            this.announced.grant(new PersonId("marker-" + partition), OURS);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

}
