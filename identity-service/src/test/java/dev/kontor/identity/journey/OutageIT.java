package dev.kontor.identity.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.kontor.platform.test.Servers;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

/// What happens when a part is away, or when somebody was killed between two steps.
@IdentityTest
class OutageIT {

    private static final Duration RESTART = Duration.ofMinutes(3);

    @Autowired
    Driver world;

    @Autowired
    MongoOperations mongo;

    @Test
    @DisplayName("F-003 F-025 whoever is made a member or approved while Keycloak is away is being set up, and completes by itself")
    void completesAPersonByItselfWhenKeycloakWasAway() {
        var company = this.world.newCompany();
        var email = newEmail();
        var customer = this.world.newCustomer();
        var applicant = newEmail();
        Servers.keycloak().stop();
        try {
            var begun = System.nanoTime();
            var answer = this.world.put(company, email, java.util.Map.of());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
            assertThat(json(answer).get("state").asString()).isEqualTo("BEING_SET_UP");
            assertThat(json(answer).has("oneTimePassword")).isFalse();
            assertThat(this.world.staff().post(path(company, email) + "/one-time-password", "")).isProblem(503,
                    "unavailable");
            registerAndApprove(customer, applicant);
        }
        finally {
            Servers.keycloak().restart();
        }

        await().atMost(RESTART)
            .until(() -> json(this.world.staff().get(path(company, email))).get("state").asString().equals("ACTIVE"));
        var person = json(this.world.staff().get(path(company, email)));
        assertThat(person.get("passwordSet").asBoolean()).isFalse();
        this.world.awaits(person.get("person").asString(), company, (it) -> it.member() && it.version() == 1);
        var password = this.world.staff().post(path(company, email) + "/one-time-password", "");
        assertThat(password.statusCode()).as(password.body()).isEqualTo(200);
        assertThat(json(password).get("oneTimePassword").asString()).hasSize(16);
        // who was approved meanwhile has one login, and got the link into it
        await().atMost(RESTART)
            .until(() -> json(this.world.staff().get(path(customer, applicant))).get("state")
                .asString()
                .equals("ACTIVE"));
        Mailbox.awaits(applicant, 3);
        assertThat(Keycloak.count(applicant)).isEqualTo(1);
        assertThat(this.mongo.count(query(where("email").is(applicant)), "persons")).isEqualTo(1);
    }

    private void registerAndApprove(String company, String email) {
        var id = UUID.randomUUID().toString();
        var registered = this.world.api()
            .put("/api/registrations/" + id,
                    Driver.JSON.writeValueAsString(
                            java.util.Map.of("customerNumber", company, "postcode", "20457", "firstName", "A",
                                    "lastName", "B", "email", email, "language", "de", "termsAccepted", true)));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(202);
        assertThat(this.world.staff()
            .with("If-Match", "\"1\"")
            .put("/api/backoffice/registrations/" + id + "/decision", "{\"state\":\"APPROVED\"}")
            .statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("crash after Keycloak made the login, before we stored its id: the login is found again")
    void adoptsTheLoginThatACrashLeft() {
        var company = this.world.newCompany();
        var email = newEmail();
        var person = this.world.member(company, email).get("person").asString();
        var password = Keycloak.passwordOf(person);
        forgetLogin(email);

        await().atMost(Duration.ofMinutes(1))
            .until(() -> json(this.world.staff().get(path(company, email))).get("state").asString().equals("ACTIVE"));

        assertThat(json(this.world.staff().get(path(company, email))).get("person").asString()).isEqualTo(person);
        assertThat(Keycloak.count(email)).isEqualTo(1);
        assertThat(Keycloak.passwordOf(person)).isEqualTo(password);
        assertThat(Keycloak.groupsOf(person)).containsExactly("/access-groups/customers");
    }

    @Test
    @DisplayName("our person without a login in Keycloak: it gets one again, the old id is withdrawn")
    void makesALostLoginAnew() {
        var company = this.world.newCompany();
        var email = newEmail();
        var lost = this.world.member(company, email).get("person").asString();
        this.world.awaits(lost, company, (it) -> it.member());
        Keycloak.realm().users().get(lost).remove();

        this.world.staff()
            .with("If-Match", "\"1\"")
            .put(path(company, email), "{\"firstName\":\"A\",\"lastName\":\"B\",\"accessGroups\":[]}");

        this.world.awaits(lost, company, (it) -> !it.member());
        await().atMost(Duration.ofMinutes(1)).until(() -> Keycloak.count(email) == 1);
        await().atMost(Duration.ofMinutes(1))
            .until(() -> json(this.world.staff().get(path(company, email))).get("state").asString().equals("ACTIVE"));
        var found = json(this.world.staff().get(path(company, email))).get("person").asString();
        assertThat(found).isNotEqualTo(lost);
        this.world.awaits(found, company, (it) -> it.member());
    }

    @Test
    void announcesAfterTheBrokerWasAwayFor20Seconds() throws InterruptedException {
        var company = this.world.newCompany();
        var email = newEmail();
        var person = this.world.member(company, email).get("person").asString();
        this.world.awaits(person, company, (it) -> it.member());
        Servers.kafka().stop();
        try {
            assertThat(this.world.staff().delete(path(company, email)).statusCode()).isEqualTo(204);
            Thread.sleep(Duration.ofSeconds(20));
        }
        finally {
            Servers.kafka().restart();
        }

        var back = System.nanoTime();
        var announced = this.world.awaits(person, company, (it) -> !it.member());

        assertThat(announced.version()).isEqualTo(2);
        assertThat(Duration.ofNanos(announced.heardAt() - back)).isLessThan(Duration.ofSeconds(20));
        await().untilAsserted(() -> assertThat(this.world.person(person).get("/api/companies/" + company))
            .isProblem(404, "not-found"));
    }

    @Test
    @DisplayName("the database is killed while the portal is closed for many: every membership is announced once")
    void losesNoMembershipOfALongJob() {
        var company = this.world.newCompany();
        var persons = IntStream.range(0, 450).mapToObj((it) -> knownPerson()).toList();
        persons.parallelStream().forEach((it) -> {
            var answer = this.world.put(company, it + "@example.com", java.util.Map.of());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        });
        persons.forEach((it) -> this.world.awaits(it, company, (access) -> access.version() == 1));
        try {
            assertThat(this.world.closePortal().statusCode()).isEqualTo(200);
            await().pollInterval(Duration.ofMillis(5))
                .until(() -> this.mongo.count(query(where("after").ne(null)), "refreshJobs") > 0 || this.mongo
                    .count(query(new org.springframework.data.mongodb.core.query.Criteria()), "refreshJobs") == 0);
            Servers.mongo().kill();
            Servers.mongo().restart();

            persons.forEach((it) -> this.world.awaits(it, company, (access) -> access.permissions().isEmpty()));
            await().until(() -> this.mongo.findAll(Document.class, "refreshJobs").isEmpty());
            assertThat(persons)
                .allSatisfy((it) -> assertThat(this.world.heard(it, company)).extracting((access) -> access.version())
                    .containsSubsequence(List.of(1L, 2L))
                    .doesNotContain(3L));
        }
        finally {
            this.world.staff().put("/api/backoffice/portal", "{\"open\":true}");
        }
        persons.forEach((it) -> this.world.awaits(it, company, (access) -> access.version() == 3));
    }

    /// A person whose login is as it should be, without the cost of making one.
    private String knownPerson() {
        var id = UUID.randomUUID().toString();
        this.mongo.insert(new Document("_id", id).append("email", id + "@example.com")
            .append("firstName", "A")
            .append("lastName", "B")
            .append("login", id)
            .append("passwordSet", true)
            .append("loginIsOurs", true)
            .append("wish", new Document("accessGroups", List.of("customers")).append("enabled", true))
            .append("wished", 1L)
            .append("granted", 1L)
            .append("pending", false)
            .append("attempts", 0)
            .append("retryAt", new Date(0))
            .append("since", Date.from(Instant.now())), "persons");
        return id;
    }

    /// The state a crash leaves between Keycloak's answer and our second transaction.
    private void forgetLogin(String email) {
        var person = query(where("email").is(email));
        var id = this.mongo.findOne(person, Document.class, "persons").getString("_id");
        this.mongo.remove(query(where("_id").regex("/" + id + "$")), "access");
        this.mongo.updateFirst(person,
                new Update().unset("login").set("passwordSet", false).set("pending", true).set("retryAt", new Date(0)),
                "persons");
    }

}
