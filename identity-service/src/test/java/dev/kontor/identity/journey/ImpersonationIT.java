package dev.kontor.identity.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import static dev.kontor.identity.journey.Driver.json;
import static dev.kontor.identity.journey.Driver.newEmail;
import static dev.kontor.identity.journey.Driver.path;
import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Somebody of the staff looks at the portal as a member.
@IdentityTest
class ImpersonationIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired
    Driver world;

    @Autowired
    MongoOperations mongo;

    final String login = "staff-" + UUID.randomUUID();

    final String id = UUID.randomUUID().toString();

    @Test
    @DisplayName("B-01 staff sees the portal with a member's rights, changes nothing, and the customer reads who, when and why")
    void looksAsAMember() {
        var company = this.world.newCompany();
        var email = newEmail();
        var login = this.world
            .member(company, email,
                    Map.of("exceptions", List.of("orders.read"), "accessGroups",
                            List.of("customers", "administrators")))
            .get("person")
            .asString();
        var member = this.world.person(login);
        this.world.awaitsEntry(member, company);
        var staff = staff();
        assertThat(staff.get("/api/companies/" + company)).isProblem(404, "not-found");

        var begun = begin(staff, company, email);

        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(Duration.between(Instant.now(), Instant.parse(json(begun).get("until").asString())))
            .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        await().atMost(A_SECOND).until(() -> staff.get("/api/companies/" + company).statusCode() == 200);
        var me = json(staff.get("/api/me"));
        assertThat(me.get("impersonation").get("email").asString()).isEqualTo(email);
        assertThat(me.get("impersonation").get("name").asString()).isEqualTo("Anna Müller-Țăran");
        assertThat(me.get("companies").get(0).get("permissions"))
            .isEqualTo(json(member.get("/api/me")).get("companies").get(0).get("permissions"));
        assertThat(staff.get("/api/companies/" + company + "/probe/orders.read")).isProblem(403, "forbidden")
            .hasReasons("USER_EXCEPTION");
        assertThat(staff.put("/api/companies/" + company + "/members/" + newEmail(),
                "{\"firstName\":\"A\",\"lastName\":\"B\",\"accessGroups\":[\"customers\"]}"))
            .isProblem(403, "impersonation-read-only");
        // the back office goes on, and other companies stay closed
        assertThat(staff.get("/api/backoffice/companies").statusCode()).isEqualTo(200);
        assertThat(staff.get("/api/companies/" + this.world.newCompany())).isProblem(404, "not-found");

        assertThat(readByTheCustomer(member, company, email)).hasSize(1)
            .allSatisfy((it) -> assertThat(it.has("endedAt")).isFalse());
        assertThat(staff.delete("/api/backoffice/impersonations/" + this.id).statusCode()).isEqualTo(204);
        await().atMost(A_SECOND).until(() -> staff.get("/api/companies/" + company).statusCode() == 404);
        assertThat(json(staff.get("/api/me")).has("impersonation")).isFalse();
        assertThat(readByTheCustomer(member, company, email)).hasSize(1)
            .allSatisfy((it) -> assertThat(it.has("endedAt")).isTrue());
        assertThat(json(member.get("/api/me/impersonations"))).hasSize(1);
        var audit = member.get("/api/companies/" + company + "/audit?subject=impersonation");
        assertThat(json(audit).get("items")).hasSize(2)
            .allSatisfy((it) -> assertThat(it.get("actor").asString()).isEqualTo("Person " + this.login));
        assertThat(audit.body()).contains("asked for help");
    }

    @Test
    @DisplayName("a repeat begins nothing, the same id for another look is refused, and a new look takes the place of the one before")
    void repeats() {
        var company = this.world.newCompany();
        var email = newEmail();
        var other = newEmail();
        this.world.member(company, email);
        this.world.member(company, other);
        var staff = staff();
        var first = begin(staff, company, email);

        assertThat(begin(staff, company, email).statusCode()).isEqualTo(200);
        assertThat(begin(staff, company, email).body()).isEqualTo(first.body());
        assertThat(begin(staff, company, other)).isProblem(409, "id-in-use");
        assertThat(begin(this.world.staff(), company, email)).isProblem(409, "id-in-use");
        assertThat(this.world.staff().delete("/api/backoffice/impersonations/" + this.id)).isProblem(404, "not-found");

        IntStream.range(0, 6)
            .parallel()
            .forEach((it) -> assertThat(
                    begin(staff, UUID.randomUUID().toString(), company, (it % 2 == 0) ? email : other).statusCode())
                .isEqualTo(201));
        assertThat(this.mongo.count(query(where("staff").is(this.login).and("endedAt").is(null)), "impersonations"))
            .isEqualTo(1);
        // the first one is over: its repeat does not begin it again
        assertThat(begin(staff, company, email).body()).contains("endedAt");
    }

    @Test
    @DisplayName("what the member loses is lost for who looks as him; his time over, the clock ends the look and writes it down")
    void endsByItself() {
        var company = this.world.newCompany();
        var email = newEmail();
        var member = this.world.member(company, email);
        var staff = staff();
        begin(staff, company, email);
        await().until(() -> staff.get("/api/companies/" + company).statusCode() == 200);

        assertThat(this.world.staff().delete(path(company, email)).statusCode()).isEqualTo(204);
        await().atMost(A_SECOND).until(() -> staff.get("/api/companies/" + company).statusCode() == 404);
        assertThat(begin(staff, UUID.randomUUID().toString(), company, email)).isProblem(404, "not-found");

        this.mongo.updateFirst(query(where("_id").is(this.id)), Update.update("until", Instant.now()),
                "impersonations");
        await().atMost(Duration.ofSeconds(5))
            .until(() -> this.world.staff()
                .get("/api/backoffice/audit?company=" + company + "&subject=impersonation")
                .body()
                .contains("\"party\":\"CLOCK\""));
        assertThat(member.get("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void refusesWhatCannotBeSeenOrIsNotSaid() {
        var company = this.world.newCompany();
        var email = newEmail();
        this.world.member(company, email, Map.of("active", false));
        var staff = staff();

        assertThat(begin(staff, company, email)).isProblem(409, "impersonation-nothing");
        assertThat(begin(staff, company, newEmail())).isProblem(404, "not-found");
        assertThat(begin(staff, "no-such", email)).isProblem(404, "not-found");
        var at = "/api/backoffice/impersonations/" + this.id;
        assertThat(staff.put(at, "{\"company\":\"%s\",\"email\":\"%s\",\"reason\":\" \"}".formatted(company, email)))
            .isProblem(400, "invalid-request");
        assertThat(staff.put(at, "{\"company\":\"%s\",\"email\":\"x\",\"reason\":\"y\"}".formatted(company)))
            .isProblem(400, "invalid-request");
        assertThat(staff.delete(at)).isProblem(404, "not-found");
        assertThat(this.world.person("no-staff").put(at, "{}")).isProblem(403, "no-permission");
    }

    private Api staff() {
        return this.world.api().as(TestTokens.of(this.login).roles("staff"));
    }

    private java.net.http.HttpResponse<String> begin(Api staff, String company, String email) {
        return begin(staff, this.id, company, email);
    }

    private static java.net.http.HttpResponse<String> begin(Api staff, String id, String company, String email) {
        return staff.put("/api/backoffice/impersonations/" + id,
                Driver.JSON.writeValueAsString(Map.of("company", company, "email", email, "reason", "asked for help")));
    }

    private static JsonNode readByTheCustomer(Api member, String company, String email) {
        return json(member.get("/api/companies/" + company + "/members/" + email + "/impersonations"));
    }

}
