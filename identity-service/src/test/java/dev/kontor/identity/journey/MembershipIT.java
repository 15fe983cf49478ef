package dev.kontor.identity.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.kontor.platform.migration.Migration;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;

import static dev.kontor.identity.journey.Driver.json;
import static dev.kontor.identity.journey.Driver.newEmail;
import static dev.kontor.identity.journey.Driver.path;
import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@IdentityTest
class MembershipIT {

    private static final int EVERYTHING = 39;

    private static final Document CUSTOMERS = new Document("_id", "customers");

    @Autowired
    @Qualifier("rightsOfTheWholeProduct")
    Migration wholeProduct;

    @Autowired
    @Qualifier("groupsAnnounced")
    Migration groupsAnnounced;

    @Autowired
    Driver world;

    @Autowired
    MongoOperations mongo;

    @Test
    @DisplayName("F-020 F-025 a new person can be announced at once and its password is shown once")
    void invitesAPerson() {
        var company = this.world.newCompany();
        var email = newEmail();

        var answer = this.world.put(company, "%20" + email.toUpperCase(java.util.Locale.ROOT), Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var made = json(answer);
        assertThat(made.get("email").asString()).isEqualTo(email);
        assertThat(made.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(made.get("passwordSet").asBoolean()).isTrue();
        assertThat(made.get("oneTimePassword").asString()).hasSize(16);
        var announced = this.world.awaits(made.get("person").asString(), company, (it) -> it.member());
        assertThat(announced.permissions()).hasSize(EVERYTHING);
        assertThat(announced.version()).isEqualTo(1);
        // F-019: what is stored and shown later is only that there is one
        assertThat(this.world.staff().get(path(company, email)).body()).contains("\"passwordSet\":true")
            .doesNotContain("oneTimePassword");
    }

    @Test
    void answersARepeatWithTheFirstResultAndAnnouncesItOnce() {
        var company = this.world.newCompany();
        var email = newEmail();
        var person = this.world.member(company, email).get("person").asString();
        this.world.awaits(person, company, (it) -> it.member());

        var repeat = this.world.put(company, email, Map.of());

        assertThat(repeat.statusCode()).isEqualTo(200);
        assertThat(json(repeat).get("version").asLong()).isEqualTo(1);
        assertThat(json(repeat).has("oneTimePassword")).isFalse();
        await().during(Duration.ofSeconds(1)).until(() -> this.world.heard(person, company).size() == 1);
    }

    /// The old behaviour: a further reference with the same user name and no password
    /// removed
    /// the password, and "no users found" was all the person read from then on. It let an
    /// administrator of one company lock out, or probe for, a user of another.
    @Test
    @DisplayName("F-017 C-2 a further membership never touches the credential, and the staff is told of the login")
    void joinsAnotherCompanyWithoutTouchingTheCredential() {
        var first = this.world.newCompany();
        var second = this.world.newCompany();
        var email = newEmail();
        var person = this.world.member(first, email).get("person").asString();
        var before = Keycloak.passwordOf(person);

        var answer = this.world.put(second, email, Map.of("firstName", "Somebody", "lastName", "Else"));

        assertThat(answer.statusCode()).isEqualTo(201);
        var joined = json(answer);
        assertThat(joined.get("person").asString()).isEqualTo(person);
        assertThat(joined.get("notice").asString()).isEqualTo("PERSON_ALREADY_HAS_LOGIN");
        assertThat(joined.has("oneTimePassword")).isFalse();
        assertThat(joined.get("firstName").asString()).isEqualTo("Anna");
        this.world.awaits(person, second, (it) -> it.member());
        assertThat(Keycloak.passwordOf(person)).isEqualTo(before);
    }

    @Test
    @DisplayName("F-015 F-031 a person sees exactly the companies it acts for, by name")
    void listsMyCompanies() {
        var first = this.world.newCompany();
        var second = this.world.newCompany();
        var email = newEmail();
        var person = this.world.member(first, email).get("person").asString();
        this.world.member(second, email);

        await().untilAsserted(() -> assertThat(json(this.world.person(person).get("/api/me")).get("companies")
            .valueStream()
            .map((it) -> it.get("id").asString())).containsExactly(first, second));
        assertThat(this.world.person(person).get("/api/companies/" + first).statusCode()).isEqualTo(200);
    }

    @Test
    void showsAStrangerOfACompanyWhatAnUnknownCompanyShows() {
        var company = this.world.newCompany();
        var stranger = this.world.member(this.world.newCompany(), newEmail()).get("person").asString();

        var foreign = this.world.person(stranger).get("/api/companies/" + company);
        var unknown = this.world.person(stranger).get("/api/companies/99999999");

        assertThat(foreign).isProblem(404, "not-found");
        assertThat(foreign.body().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", ""))
            .isEqualTo(unknown.body().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", ""));
        assertThat(this.world.person(stranger).get(path(company, "a@b.example"))).isProblem(403, "no-permission");
    }

    @Test
    void refusesWithinASecondOfTheRemoval() {
        var company = this.world.newCompany();
        var email = newEmail();
        var person = this.world.member(company, email).get("person").asString();
        this.world.awaits(person, company, (it) -> it.member());

        var removed = System.nanoTime();
        assertThat(this.world.staff().delete(path(company, email)).statusCode()).isEqualTo(204);

        var announced = this.world.awaits(person, company, (it) -> !it.member());
        assertThat(announced.permissions()).isEmpty();
        assertThat(announced.version()).isEqualTo(2);
        assertThat(Duration.ofNanos(announced.heardAt() - removed)).isLessThan(Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(1))
            .untilAsserted(() -> assertThat(this.world.person(person).get("/api/companies/" + company)).isProblem(404,
                    "not-found"));
        assertThat(this.world.staff().delete(path(company, email)).statusCode()).as("a repeat").isEqualTo(204);
        assertThat(this.world.staff().get(path(company, email))).isProblem(404, "not-found");
    }

    @Test
    void goesOnCountingVersionsWhenAPersonComesBack() {
        var company = this.world.newCompany();
        var email = newEmail();
        var person = this.world.member(company, email).get("person").asString();
        this.world.staff().delete(path(company, email));

        assertThat(this.world.put(company, email, Map.of()).statusCode()).isEqualTo(201);

        assertThat(this.world.awaits(person, company, (it) -> it.member() && it.version() > 1).version()).isEqualTo(3);
    }

    @Test
    void lastWriterOfTwoIsToldThatItChangedMeanwhile() {
        var company = this.world.newCompany();
        var email = newEmail();
        this.world.member(company, email);
        var tag = this.world.staff().get(path(company, email)).headers().firstValue(HttpHeaders.ETAG).orElseThrow();
        var change = "{\"firstName\":\"A\",\"lastName\":\"B\",\"exceptions\":[\"%s\"]}";

        var answers = List.of("orders.read", "quotes.read")
            .parallelStream()
            .map((it) -> this.world.staff().with("If-Match", tag).put(path(company, email), change.formatted(it)))
            .toList();

        assertThat(answers).extracting((it) -> it.statusCode()).containsExactlyInAnyOrder(200, 412);
        assertThat(answers.stream().filter((it) -> it.statusCode() == 412).findFirst().orElseThrow()).isProblem(412,
                "precondition-failed");
        assertThat(this.world.put(company, email, Map.of("active", false))).isProblem(428, "precondition-required");
    }

    @Test
    void makesOnePersonOfManyAtOnce() {
        var company = this.world.newCompany();
        var email = newEmail();

        var answers = IntStream.range(0, 6)
            .parallel()
            .mapToObj((it) -> this.world.put(company, email, Map.of()))
            .toList();

        assertThat(answers).extracting((it) -> it.statusCode()).allMatch((it) -> it < 300);
        assertThat(this.mongo.count(query(where("email").is(email)), "persons")).isEqualTo(1);
        assertThat(this.mongo.count(query(where("email").is(email)), "memberships")).isEqualTo(1);
    }

    @Test
    @DisplayName("B-01 a company blocked by the ERP refuses its members and says so")
    void refusesMembersOfABlockedCompany() {
        var company = this.world.newCompany();
        var person = this.world.member(company, newEmail()).get("person").asString();
        this.world.awaits(person, company, (it) -> it.member());

        this.world.describe(company, 2, "Company " + company, "BLOCKED");

        var refused = this.world.awaits(person, company, (it) -> it.permissions().isEmpty());
        assertThat(refused.member()).isTrue();
        assertThat(refused.refusals("invoices.read")).containsExactly("COMPANY_INACTIVE");
        await().untilAsserted(() -> assertThat(this.world.person(person).in("de").get("/api/companies/" + company))
            .isProblem(403, "forbidden")
            .hasReasons("COMPANY_INACTIVE"));
        this.world.describe(company, 3, "Company " + company, "ACTIVE");
        this.world.awaits(person, company, (it) -> it.version() == 3 && it.permissions().size() == EVERYTHING);
        this.world.publish("CUSTOMER/" + company, null, "kontor.erp.customer.removed.v1",
                Map.of("ce_entityversion", "4"));
        assertThat(this.world.awaits(person, company, (it) -> it.version() == 4).refusals("orders.read"))
            .containsExactly("COMPANY_INACTIVE");
    }

    @Test
    @DisplayName("F-022 the closed portal refuses everybody, the back office goes on")
    void closesThePortal() {
        var company = this.world.newCompany();
        var person = this.world.member(company, newEmail()).get("person").asString();
        this.world.awaits(person, company, (it) -> it.member());
        try {
            this.world.closePortal();

            assertThat(this.world.awaits(person, company, (it) -> it.permissions().isEmpty()).refusals("orders.read"))
                .containsExactly("PORTAL_CLOSED");
            assertThat(this.world.staff().get(path(company, "nobody@example.com"))).isProblem(404, "not-found");
        }
        finally {
            this.world.staff().put("/api/backoffice/portal", "{\"open\":true}");
        }
        this.world.awaits(person, company, (it) -> it.version() == 3 && it.permissions().size() == EVERYTHING);
    }

    @Test
    @DisplayName("F-027 a release with new rights gives them to seeds that nobody has narrowed, and to no other")
    void widensTheSeedsOfAnEarlierRelease() {
        var company = this.world.newCompany();
        String person;
        try {
            seed("COMPANY_READ", "ORDERS_READ", "QUOTES_READ", "DELIVERIES_READ", "INVOICES_READ", "CREDIT_NOTES_READ",
                    "ACCOUNT_PASSWORD");
            this.wholeProduct.apply(this.mongo);
            assertThat(seeded()).as("ADDRESSES_READ was taken away by the staff").hasSize(7);

            seed("COMPANY_READ", "ORDERS_READ", "QUOTES_READ", "DELIVERIES_READ", "INVOICES_READ", "CREDIT_NOTES_READ",
                    "ACCOUNT_PASSWORD", "ADDRESSES_READ");
            person = this.world.member(company, newEmail()).get("person").asString();
            this.world.awaits(person, company, (it) -> it.permissions().size() == 8);
        }
        finally {
            this.wholeProduct.apply(this.mongo);
        }
        assertThat(seeded()).hasSize(EVERYTHING).doesNotContain("MEMBERS_CHANGE");
        this.world.awaits(person, company, (it) -> it.permissions().size() == EVERYTHING);
        var revision = this.mongo.getCollection("accessGroups").find(CUSTOMERS).first().get("revision");
        this.wholeProduct.apply(this.mongo);
        assertThat(this.mongo.getCollection("accessGroups").find(CUSTOMERS).first().get("revision"))
            .isEqualTo(revision);
    }

    @Test
    @DisplayName("F-029 F-112 the access groups of a member are announced by name, also where they change no right; their label is nobody's")
    void announcesTheGroups() {
        var group = "fitters" + System.nanoTime();
        var address = "/api/backoffice/access-groups/" + group;
        var staff = this.world.staff();
        staff.put(address, "{\"label\":\"Fitters\",\"permissions\":[]}");
        var company = this.world.newCompany();
        var email = newEmail();
        var person = this.world.member(company, email, Map.of("accessGroups", List.of("customers", group)))
            .get("person")
            .asString();
        assertThat(this.world.awaits(person, company, (it) -> it.member()).groups()).containsExactly("customers",
                group);

        var renamed = staff.with("If-Match", "\"1\"").put(address, "{\"label\":\"Pipes\",\"permissions\":[]}");
        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
        var left = staff.with("If-Match", "\"1\"")
            .put(path(company, email), "{\"firstName\":\"A\",\"lastName\":\"B\",\"accessGroups\":[\"customers\"]}");

        assertThat(left.statusCode()).as(left.body()).isEqualTo(200);
        var after = this.world.awaits(person, company, (it) -> !it.groups().contains(group));
        assertThat(after.version()).as("another label is no other access").isEqualTo(2);
        assertThat(after.permissions()).hasSize(EVERYTHING);
        assertThat(staff.with("If-Match", "\"2\"").delete(address).statusCode()).isEqualTo(204);
    }

    @Test
    @DisplayName("F-112 accesses that an earlier release announced without their groups are announced again with them")
    void namesTheGroupsOfAnEarlierRelease() {
        var company = this.world.newCompany();
        var person = this.world.member(company, newEmail()).get("person").asString();
        this.world.awaits(person, company, (it) -> it.groups().contains("customers"));
        this.mongo.getCollection("access")
            .updateOne(new Document("company", company), new Document("$unset", new Document("groups", "")));

        this.groupsAnnounced.apply(this.mongo);

        assertThat(this.world.awaits(person, company, (it) -> it.version() == 2).groups()).containsExactly("customers");
    }

    private void seed(String... permissions) {
        this.mongo.getCollection("accessGroups")
            .updateOne(CUSTOMERS, new Document("$set", new Document("permissions", List.of(permissions))));
    }

    private List<String> seeded() {
        return this.mongo.getCollection("accessGroups").find(CUSTOMERS).first().getList("permissions", String.class);
    }

    @Test
    @DisplayName("F-021 without the tick \"internet user\" the login is switched off as well, data are kept")
    void switchesTheLoginOff() {
        var company = this.world.newCompany();
        var email = newEmail();
        var person = this.world.member(company, email).get("person").asString();

        var changed = this.world.staff()
            .with("If-Match", "\"1\"")
            .put(path(company, email), "{\"firstName\":\"A\",\"lastName\":\"B\",\"internetUser\":false}");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(this.world.awaits(person, company, (it) -> it.version() == 2).refusals("orders.read"))
            .containsExactly("NOT_INTERNET_USER");
        await().untilAsserted(() -> assertThat(Keycloak.isEnabled(person)).isFalse());
        assertThat(json(this.world.person(person).get("/api/me")).get("companies")).isEmpty();
    }

    @Test
    void endsAMembershipWhenItsTimeHasCome() {
        var company = this.world.newCompany();
        var email = newEmail();
        var end = Instant.now().plusSeconds(8);
        var made = json(this.world.put(company, email, Map.of("validUntil", end.toString())));
        var person = made.get("person").asString();
        this.world.awaits(person, company, (it) -> it.permissions().size() == EVERYTHING);

        var ended = this.world.awaits(person, company, (it) -> it.permissions().isEmpty());

        var late = Duration.between(end, Instant.now()).minusNanos(System.nanoTime() - ended.heardAt());
        assertThat(late).isBetween(Duration.ZERO, Duration.ofSeconds(3));
        assertThat(ended.refusals("orders.read")).containsExactly("MEMBERSHIP_EXPIRED");
    }

    @Test
    @DisplayName("F-026 F-028 F-029 profile, group and person decide together, and a change of each reaches its members")
    void followsProfileAndGroup() {
        var name = "n" + System.nanoTime();
        var everything = "{\"permissions\":[\"orders.read\",\"quotes.read\",\"invoices.read\"]}";
        assertThat(this.world.staff().put("/api/backoffice/settings-profiles/" + name, everything).statusCode())
            .isEqualTo(201);
        assertThat(this.world.staff().put("/api/backoffice/access-groups/" + name, everything).statusCode())
            .isEqualTo(201);
        var company = this.world.newCompany();
        var person = json(this.world.put(company, newEmail(),
                Map.of("settingsProfile", name, "accessGroups", List.of(name), "exceptions", List.of("invoices.read"))))
            .get("person")
            .asString();
        assertThat(this.world.awaits(person, company, (it) -> it.member()).permissions()).containsExactly("orders.read",
                "quotes.read");
        await().atMost(30, TimeUnit.SECONDS)
            .untilAsserted(() -> assertThat(Keycloak.groupsOf(person)).containsExactly("/access-groups/" + name));

        var staff = this.world.staff().with("If-Match", "\"1\"");
        this.world.confirmed(staff, "/api/backoffice/access-groups/" + name, "{\"permissions\":[\"orders.read\"]}");

        var changed = this.world.awaits(person, company, (it) -> it.version() == 2);
        assertThat(changed.permissions()).containsExactly("orders.read");
        assertThat(changed.refusals("quotes.read")).containsExactly("ACCESS_GROUP");
        assertThat(changed.refusals("invoices.read")).containsExactly("ACCESS_GROUP", "USER_EXCEPTION");
        this.world.confirmed(staff, "/api/backoffice/settings-profiles/" + name, "{\"permissions\":[]}");
        assertThat(this.world.awaits(person, company, (it) -> it.version() == 3).refusals("orders.read"))
            .containsExactly("SETTINGS_PROFILE");
    }

    @Test
    void writesDownWhoChangedWhat() {
        var company = this.world.newCompany();
        var email = newEmail();
        this.world.member(company, email);
        this.world.staff().delete(path(company, email));

        var entries = this.mongo.find(query(where("subject").regex("^membership/" + company + "/")),
                org.bson.Document.class, "audit");

        assertThat(entries).hasSize(2).allSatisfy((it) -> {
            assertThat(it.getString("actor")).isEqualTo("person:staff-member");
            assertThat(it.get("at")).isNotNull();
        });
        assertThat(entries.getFirst().get("before")).isNull();
        assertThat(entries.getLast().get("after")).isNull();
        assertThat(entries.toString()).doesNotContain("assword");
    }

    @Test
    void refusesWhatItCannotUnderstandAndNamesTheField() {
        var company = this.world.newCompany();
        assertThat(this.world.put(company, "not-an-address", Map.of())).isProblem(400, "invalid-request")
            .namesField("email", "email");
        assertThat(this.world.put(company, newEmail(), Map.of("firstName", "  "))).isProblem(400, "invalid-request");
        assertThat(this.world.put(company, newEmail(), Map.of("firstName", "x".repeat(256)))).isProblem(400,
                "invalid-request");
        assertThat(this.world.put(company, newEmail(), Map.of("accessGroups", List.of("customers", "none"))))
            .isProblem(400, "invalid-request")
            .namesField("accessGroups[1]", "unknown-value");
        assertThat(this.world.put(company, newEmail(), Map.of("exceptions", List.of("everything"))))
            .isProblem(400, "invalid-request")
            .namesField("exceptions[0]", "unknown-value");
        assertThat(this.world.put(company, newEmail(), Map.of("settingsProfile", "none")))
            .isProblem(400, "invalid-request")
            .namesField("settingsProfile", "unknown-value");
        assertThat(this.world.put(company, newEmail(), Map.of("validUntil", "tomorrow"))).isProblem(400,
                "invalid-request");
        assertThat(this.world.put(company, newEmail(), Map.of("password", "x"))).isProblem(400, "invalid-request");
        assertThat(this.world.put("99999999", newEmail(), Map.of())).isProblem(404, "not-found");
        var list = "/api/backoffice/companies";
        assertThat(this.world.staff().get(list + "?size=0")).isProblem(400, "invalid-request");
        assertThat(this.world.staff().get(list + "?size=10000")).isProblem(400, "invalid-request");
        assertThat(this.world.staff().get(list + "?after=xyz")).isProblem(400, "invalid-request")
            .namesField("after", "invalid-cursor");
        assertThat(this.world.staff().get(list + "?name=x")).isProblem(400, "invalid-request");
        assertThat(this.world.api().get("/api/me")).isProblem(401, "unauthenticated");
    }

}
