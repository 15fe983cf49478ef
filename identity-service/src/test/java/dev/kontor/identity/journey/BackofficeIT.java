package dev.kontor.identity.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static dev.kontor.identity.journey.Driver.json;
import static dev.kontor.identity.journey.Driver.newEmail;
import static dev.kontor.identity.journey.Driver.path;
import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@IdentityTest
class BackofficeIT {

    @Autowired
    Driver world;

    @Autowired
    MongoOperations mongo;

    @Test
    @DisplayName("F-026 F-029 a profile or group is removed only while nobody uses it, and the default ones never")
    void removesUnusedGrantsOnly() {
        var name = "r" + System.nanoTime();
        var staff = this.world.staff();
        var group = "/api/backoffice/access-groups/" + name;
        assertThat(staff
            .put(group, "{\"label\":\" Buyers \",\"description\":\"They buy\",\"permissions\":[\"orders.read\"]}")
            .statusCode()).isEqualTo(201);
        var company = this.world.newCompany();
        var email = newEmail();
        this.world.put(company, email, Map.of("accessGroups", List.of(name)));

        var used = json(staff.get(group));
        assertThat(used.get("label").asString()).isEqualTo("Buyers");
        assertThat(used.get("memberships").asLong()).isEqualTo(1);
        assertThat(staff.in("de").delete(group)).isProblem(409, "grants-in-use").saysInDetail("Ein Benutzer");
        assertThat(staff.with("If-Match", "\"7\"").delete(group)).isProblem(412, "precondition-failed");
        for (var builtIn : List.of("settings-profiles/default", "access-groups/customers",
                "access-groups/administrators")) {
            assertThat(staff.delete("/api/backoffice/" + builtIn)).isProblem(409, "grants-built-in");
        }

        staff.delete(path(company, email));
        assertThat(staff.delete(group).statusCode()).isEqualTo(204);
        assertThat(staff.delete(group).statusCode()).as("a repeat").isEqualTo(204);
        assertThat(staff.get(group)).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("F-029 the mirror of a deleted access group is dropped where logins live")
    void dropsTheMirrorOfADeletedGroup() {
        var name = "gone-" + System.nanoTime();
        var group = "/api/backoffice/access-groups/" + name;
        this.world.staff().put(group, "{\"permissions\":[]}");
        var company = this.world.newCompany();
        var email = newEmail();
        var login = this.world.member(company, email, Map.of("accessGroups", List.of(name))).get("person").asString();
        await().untilAsserted(() -> assertThat(Keycloak.groupsOf(login)).containsExactly("/access-groups/" + name));

        this.world.staff().delete(path(company, email));
        assertThat(this.world.staff().delete(group).statusCode()).isEqualTo(204);

        await().atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(Keycloak.groups()).doesNotContain(name).contains("customers"));
    }

    @Test
    @DisplayName("F-018 after five wrong passwords the login is locked for 15 minutes, the staff sees it and unlocks it")
    void unlocksALogin() {
        var company = this.world.newCompany();
        var email = newEmail();
        var login = this.world.member(company, email).get("person").asString();
        var address = "/api/backoffice/persons/" + email + "/login";
        IntStream.range(0, 4).forEach((it) -> Keycloak.triesPassword(email, "Wrong-Password-" + it));
        await().untilAsserted(() -> assertThat(Keycloak.failuresOf(login)).isEqualTo(4));
        assertThat(json(this.world.staff().get(address)).get("locked").asBoolean()).as("after four").isFalse();
        Keycloak.triesPassword(email, "Wrong-Password-4");
        await()
            .untilAsserted(() -> assertThat(json(this.world.staff().get(address)).get("locked").asBoolean()).isTrue());
        assertThat(Keycloak.lockedUntil(login)).isBetween(Instant.now().plus(Duration.ofMinutes(13)),
                Instant.now().plus(Duration.ofMinutes(15)));

        assertThat(this.world.staff().delete(address + "/lock").statusCode()).isEqualTo(204);

        assertThat(json(this.world.staff().get(address)).get("locked").asBoolean()).isFalse();
        assertThat(this.world.staff().delete(address + "/lock").statusCode()).as("a repeat").isEqualTo(204);
        assertThat(json(this.world.staff().get("/api/backoffice/audit?person=" + email)).get("items").valueStream())
            .filteredOn((it) -> it.toString().contains("\"locked\""))
            .hasSize(1);
        var member = this.world.person(json(this.world.staff().get(path(company, email))).get("person").asString());
        assertThat(member.delete(address + "/lock").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("F-028 the profile of a company holds for its users that have none of their own, and the staff sees first whom it takes something from")
    void givesACompanyAProfile() {
        var name = "c" + System.nanoTime();
        var staff = this.world.staff();
        staff.put("/api/backoffice/settings-profiles/" + name, "{\"permissions\":[\"orders.read\"]}");
        var company = this.world.newCompany();
        var person = this.world.member(company, newEmail()).get("person").asString();
        var own = this.world.member(company, newEmail(), Map.of("settingsProfile", "default")).get("person").asString();
        this.world.awaits(person, company, (it) -> it.member());
        this.world.awaits(own, company, (it) -> it.member());
        var customer = "/api/backoffice/companies/" + company;
        var wanted = "{\"settingsProfile\":\"" + name + "\"}";
        assertThat(staff.put(customer + "/settings-profile", wanted)).isProblem(428, "precondition-required");
        assertThat(staff.put(customer + "/settings-profile", "{\"settingsProfile\":\"none\"}"))
            .isProblem(400, "invalid-request")
            .namesField("settingsProfile", "unknown-value");

        var first = staff.with("If-Match", "\"0\"");
        assertThat(first.put(customer + "/settings-profile", wanted)).isProblem(428, "confirmation-required");
        assertThat(first.put(customer + "/settings-profile?confirmation=guessed", wanted)).isProblem(409,
                "confirmation-outdated");
        var preview = staff.post(customer + "/settings-profile/preview", wanted);
        assertThat(affected(preview.body())).as("not who has one of his own").containsExactly(1, 1);
        assertThat(affected(staff.post(customer + "/settings-profile/preview", "{}").body())).containsExactly(0, 0);
        assertThat(staff.post(customer + "/settings-profile/preview", "{\"settingsProfile\":\"none\"}"))
            .isProblem(400, "invalid-request")
            .namesField("settingsProfile", "unknown-value");
        assertThat(staff.post("/api/backoffice/companies/99999999/settings-profile/preview", wanted)).isProblem(404,
                "not-found");

        var changed = this.world.confirmed(first, customer + "/settings-profile", wanted);

        assertThat(json(changed).get("settingsProfile").asString()).isEqualTo(name);
        var access = this.world.awaits(person, company, (it) -> it.version() == 2);
        assertThat(access.permissions()).containsExactly("orders.read");
        assertThat(access.refusals("quotes.read")).containsExactly("SETTINGS_PROFILE");
        assertThat(staff.with("If-Match", "\"0\"").put(customer + "/settings-profile", wanted).statusCode())
            .as("a repeat")
            .isEqualTo(200);
        assertThat(staff.with("If-Match", "\"0\"").put(customer + "/settings-profile", "{}")).isProblem(412,
                "precondition-failed");
        assertThat(staff.delete("/api/backoffice/settings-profiles/" + name)).isProblem(409, "grants-in-use");
        assertThat(staff.get("/api/backoffice/companies/99999999")).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("F-022 F-029 the staff is told beforehand how many people a change would take something from")
    void saysWhomAChangeConcerns() {
        var name = "p" + System.nanoTime();
        var staff = this.world.staff();
        var group = "/api/backoffice/access-groups/" + name;
        staff.put(group, "{\"permissions\":[\"orders.read\",\"quotes.read\"]}");
        var company = this.world.newCompany();
        // one has the right by this group alone, one by another as well, one has it
        // unticked
        Stream
            .of(Map.of("accessGroups", List.of(name)), Map.of("accessGroups", List.of(name, "customers")),
                    Map.of("accessGroups", List.of(name), "exceptions", List.of("quotes.read")))
            .map((it) -> json(this.world.put(company, newEmail(), it)).get("person").asString())
            .forEach((it) -> this.world.awaits(it, company, (access) -> access.member()));

        assertThat(affected(staff.post(group + "/preview", "{\"permissions\":[\"orders.read\"]}").body()))
            .containsExactly(1, 1);
        assertThat(
                affected(staff.post(group + "/preview", "{\"permissions\":[\"orders.read\",\"quotes.read\"]}").body()))
            .containsExactly(0, 0);
        assertThat(affected(staff.get("/api/backoffice/portal/preview").body()).getFirst()).isGreaterThanOrEqualTo(3);
        // and who has not seen the numbers does not make the change
        var tagged = staff.with("If-Match", "\"1\"");
        var fewer = "{\"permissions\":[\"orders.read\"]}";
        assertThat(tagged.in("de").put(group, fewer)).isProblem(428, "confirmation-required")
            .saysInDetail("einer Person");
        assertThat(tagged.put(group + "?confirmation=guessed", fewer)).isProblem(409, "confirmation-outdated");
        var seen = json(staff.post(group + "/preview", fewer)).get("confirmation").asString();
        assertThat(tagged.put(group + "?confirmation=" + seen, "{\"permissions\":[]}")).as("another change")
            .isProblem(409, "confirmation-outdated");
        assertThat(tagged.put(group + "?confirmation=" + seen, fewer).statusCode()).isEqualTo(200);
        assertThat(staff.put("/api/backoffice/portal", "{\"open\":false}")).isProblem(428, "confirmation-required");
        assertThat(json(this.world.api().get("/api/portal")).get("open").asBoolean()).as("without a login").isTrue();
        assertThat(staff.post(group + "/preview", "{\"permissions\":[\"x\"]}")).isProblem(400, "invalid-request")
            .namesField("permissions[0]", "unknown-value");
    }

    private static List<Integer> affected(String body) {
        JsonNode affected = Driver.JSON.readTree(body);
        return List.of(affected.get("people").asInt(), affected.get("companies").asInt());
    }

    @Test
    @DisplayName("F-022 the person learns that the portal is closed, the staff goes on")
    void tellsThatThePortalIsClosed() {
        var company = this.world.newCompany();
        var person = this.world.member(company, newEmail()).get("person").asString();
        this.world.awaits(person, company, (it) -> it.member());
        assertThat(json(this.world.person(person).get("/api/me")).get("portalOpen").asBoolean()).isTrue();
        try {
            this.world.closePortal();

            await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(this.world.person(person).get("/api/companies/" + company))
                    .isProblem(403, "forbidden")
                    .hasReasons("PORTAL_CLOSED"));
            assertThat(json(this.world.person(person).get("/api/me")).get("portalOpen").asBoolean()).isFalse();
            assertThat(this.world.staff().get("/api/backoffice/companies").statusCode()).isEqualTo(200);
        }
        finally {
            this.world.staff().put("/api/backoffice/portal", "{\"open\":true}");
        }
        this.world.awaits(person, company, (it) -> it.version() == 3);
    }

    @Test
    @DisplayName("F-032 a corrected name holds in every company and reaches the login")
    void correctsAName() {
        var company = this.world.newCompany();
        var email = newEmail();
        var login = this.world.member(company, email).get("person").asString();
        var person = "/api/backoffice/persons/" + email;
        var name = "{\"firstName\":\"Ana\",\"lastName\":\"Țăran\"}";
        assertThat(this.world.staff().put(person, name)).isProblem(428, "precondition-required");
        assertThat(this.world.staff().put(person, "{\"firstName\":\"<b>\",\"lastName\":\"\"}")).isProblem(400,
                "invalid-request");

        var changed = this.world.staff().with("If-Match", "\"0\"").put(person, name);

        assertThat(json(changed).get("lastName").asString()).isEqualTo("Țăran");
        assertThat(this.world.staff().with("If-Match", "\"0\"").put(person, name).statusCode()).as("a repeat")
            .isEqualTo(200);
        assertThat(
                this.world.staff().with("If-Match", "\"0\"").put(person, "{\"firstName\":\"Eva\",\"lastName\":\"X\"}"))
            .isProblem(412, "precondition-failed");
        assertThat(json(this.world.staff().get(path(company, email))).get("firstName").asString()).isEqualTo("Ana");
        await().untilAsserted(() -> assertThat(Keycloak.realm().users().get(login).toRepresentation().getFirstName())
            .isEqualTo("Ana"));
    }

    @Test
    @DisplayName("F-018 F-019 the staff learns why a login does not work, never a password")
    void showsHowALoginIs() {
        var company = this.world.newCompany();
        var email = newEmail();
        var person = this.world.member(company, email).get("person").asString();
        var state = "/api/backoffice/persons/" + email + "/login";

        var fresh = this.world.staff().get(state);
        assertThat(fresh.body()).isEqualTo("{\"exists\":true,\"passwordSet\":true,\"passwordIsOneTime\":true,"
                + "\"enabled\":true,\"blocked\":false,\"locked\":false,\"emailVerified\":true}");

        Keycloak.realm()
            .users()
            .get(person)
            .credentials()
            .forEach((it) -> Keycloak.realm().users().get(person).removeCredential(it.getId()));
        this.world.staff()
            .with("If-Match", "\"1\"")
            .put(path(company, email), "{\"firstName\":\"A\",\"lastName\":\"B\",\"internetUser\":false}");
        await().untilAsserted(() -> {
            var now = json(this.world.staff().get(state));
            assertThat(now.get("enabled").asBoolean()).isFalse();
            assertThat(now.get("passwordSet").asBoolean()).isFalse();
        });
        assertThat(this.world.staff().get("/api/backoffice/persons/nobody@example.com/login")).isProblem(404,
                "not-found");
        assertThat(this.world.person(person).get(state)).isProblem(403, "no-permission");
    }

    @Test
    @DisplayName("F-027 the audit says when, who, what and the difference; a company reads its own with audit.read only")
    void readsTheAudit() {
        var company = this.world.newCompany();
        var email = newEmail();
        var made = json(this.world.put(company, email, Map.of("accessGroups", List.of("administrators"))));
        var admin = made.get("person").asString();
        var user = this.world.member(company, newEmail()).get("person").asString();
        this.world.awaits(admin, company, (it) -> it.permissions().contains("audit.read"));
        this.world.staff()
            .with("If-Match", "\"1\"")
            .put(path(company, email), "{\"firstName\":\"A\",\"lastName\":\"B\",\"accessGroups\":[\"administrators\"],"
                    + "\"exceptions\":[\"orders.read\"]}");
        this.world.awaits(admin, company, (it) -> it.version() == 2);

        var all = json(this.world.staff().get("/api/backoffice/audit?company=" + company + "&person=" + email));
        assertThat(all.get("items")).hasSize(2);
        var latest = all.get("items").get(0);
        assertThat(latest.get("party").asString()).isEqualTo("SUPPLIER");
        assertThat(latest.get("subject").asString()).isEqualTo("membership");
        assertThat(latest.get("action").asString()).isEqualTo("CHANGED");
        assertThat(latest.get("changes").toString())
            .isEqualTo("[{\"field\":\"exceptions\",\"before\":[],\"after\":[\"orders.read\"]}]");
        var own = json(this.world.person(admin).get("/api/companies/" + company + "/audit?subject=membership"));
        assertThat(own.get("items")).hasSize(3);

        assertThat(this.world.person(user).get("/api/companies/" + company + "/audit")).isProblem(403, "forbidden");
        assertThat(this.world.person(admin).get("/api/companies/" + this.world.newCompany() + "/audit")).isProblem(404,
                "not-found");
        assertThat(this.world.person(admin).get("/api/backoffice/audit")).isProblem(403, "no-permission");
        assertThat(this.world.person(admin).get("/api/companies/" + company + "/audit?company=1")).isProblem(400,
                "invalid-request");
        assertThat(this.world.staff().get("/api/backoffice/audit?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z"))
            .isProblem(400, "invalid-request")
            .namesField("from", "reversed-range");
    }

    @Test
    @DisplayName("the audit is paged without gap or double, and each filter fetches only what it shows")
    void pagesTheAuditByIndex() {
        var company = "audit-" + System.nanoTime();
        var begin = Instant.parse("2020-01-01T00:00:00Z");
        var entries = IntStream.range(0, 2_000)
            .mapToObj((i) -> new Document("_id", new ObjectId()).append("at", begin.plusSeconds(i / 3))
                .append("actor", "clock")
                .append("actorName", "")
                .append("party", "CLOCK")
                .append("kind", (i % 4 == 0) ? "password" : "membership")
                .append("subject", ((i % 4 == 0) ? "password/" : "membership/") + i)
                .append("company", (i % 5 == 0) ? company : "other-" + i % 7)
                .append("person", "p" + i % 3 + "@" + company + ".example"))
            .toList();
        this.mongo.getCollection("audit").insertMany(entries);

        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = json(this.world.staff().get("/api/backoffice/audit?size=30&company=" + company + next));
            page.get("items").forEach((it) -> seen.add(it.get("id").asString()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        }
        while (!next.isEmpty());
        assertThat(seen).hasSize(400).doesNotHaveDuplicates();

        for (int filters = 0; filters < 16; filters++) {
            var query = "size=10" + ((filters & 1) == 0 ? "" : "&company=" + company)
                    + ((filters & 2) == 0 ? "" : "&person=p1@" + company + ".example")
                    + ((filters & 4) == 0 ? "" : "&subject=membership")
                    + ((filters & 8) == 0 ? "" : "&from=2020-01-01T00:01:00Z&to=2020-01-01T00:09:00Z");
            this.mongo.executeCommand(new Document("profile", 2));
            var first = json(this.world.staff().get("/api/backoffice/audit?" + query));
            this.world.staff().get("/api/backoffice/audit?" + query + "&after=" + first.get("next").asString());
            this.mongo.executeCommand(new Document("profile", 0));
            var profile = this.mongo.getCollection("system.profile");
            var operations = profile.find(new Document("command.find", "audit")).into(new ArrayList<>());
            profile.drop();
            assertThat(operations).as(query).hasSizeGreaterThanOrEqualTo(2).allSatisfy((it) -> {
                assertThat(it.getString("planSummary")).as(query).contains("IXSCAN").doesNotContain("COLLSCAN");
                assertThat(it.getInteger("docsExamined")).as(query).isLessThanOrEqualTo(2 * it.getInteger("nreturned"));
                assertThat(it.get("hasSortStage")).as(query).isNull();
            });
        }
        this.mongo.remove(query(where("person").regex("@" + company)), "audit");
    }

}
