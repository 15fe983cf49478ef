package dev.kontor.identity.journey;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.kontor.platform.test.Api;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;

import static dev.kontor.identity.journey.Driver.JSON;
import static dev.kontor.identity.journey.Driver.json;
import static dev.kontor.identity.journey.Driver.newEmail;
import static dev.kontor.identity.journey.Driver.path;
import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// A company's own administrator at work: Katrin, in a company of her own for each test.
@IdentityTest
class MembersIT {

    private static final List<String> ADMINISTRATOR = List.of("customers", "administrators");

    @Autowired
    Driver world;

    @Autowired
    MongoOperations mongo;

    String company;

    String katrin;

    Api asKatrin;

    @BeforeEach
    void letKatrinIn() {
        this.company = this.world.newCompany();
        this.katrin = newEmail();
        this.asKatrin = enter(this.katrin, Map.of("accessGroups", ADMINISTRATOR));
    }

    @Test
    @DisplayName("F-034 F-036 F-040 F-041 an administrator makes a user, sees the password once, and changes the user")
    void makesAndChangesAUser() {
        var email = newEmail();

        var made = put(email, Map.of("language", "ro", "firstLogin", "PASSWORD"));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(json(made).get("oneTimePassword").asString()).hasSize(16);
        assertThat(json(made).get("managedHere").asBoolean()).isTrue();
        assertThat(put(email.toUpperCase(java.util.Locale.ROOT), Map.of("language", "ro")).statusCode())
            .as("the same address is the same user")
            .isEqualTo(200);
        assertThat(one(email).has("oneTimePassword")).isFalse();

        var changed = change(email, Map.of("firstName", "Ștefan", "exceptions", List.of("quotes.read")));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(one(email).get("firstName").asString()).isEqualTo("Ștefan");
        assertThat(one(email).get("exceptions").toString()).isEqualTo("[\"quotes.read\"]");
        assertThat(put(email, Map.of("firstName", "Other"))).isProblem(428, "precondition-required");
        assertThat(this.asKatrin.with("If-Match", "\"1\"").put(member(email), body(Map.of("firstName", "Other"))))
            .isProblem(412, "precondition-failed");
        var login = loginOf(email);
        await().untilAsserted(() -> assertThat(Keycloak.realm().users().get(login).toRepresentation().getFirstName())
            .isEqualTo("Ștefan"));
    }

    @Test
    @DisplayName("F-040 C-3 a new user gets a link by mail: no administrator knows a password, and it can be sent again or withdrawn")
    void invitesByLink() {
        var email = newEmail();

        var made = json(put(email, Map.of("language", "de")));

        assertThat(made.has("oneTimePassword")).isFalse();
        assertThat(made.get("joining").get("state").asString()).isEqualTo("FIRST_LOGIN");
        Mailbox.awaits(email, 2);
        assertThat(Mailbox.of(email)).extracting(Mailbox::subject).anyMatch((it) -> it.contains("gibt Ihnen Zugang"));
        var login = loginOf(email);
        assertThat(Keycloak.passwordOf(login)).isEmpty();
        assertThat(Keycloak.realm().users().get(login).toRepresentation().isEmailVerified()).isFalse();

        assertThat(this.asKatrin.post(member(email) + "/invitation", "").statusCode()).isEqualTo(200);
        Mailbox.awaits(email, 3);
        assertThat(this.asKatrin.delete(member(email) + "/invitation").statusCode()).isEqualTo(204);
        assertThat(this.asKatrin.delete(member(email) + "/invitation").statusCode()).as("a repeat").isEqualTo(204);
        assertThat(this.asKatrin.get(member(email))).isProblem(404, "not-found");
        await().untilAsserted(() -> assertThat(Keycloak.isEnabled(login)).isFalse());
        assertThat(this.asKatrin.delete(member(this.katrin) + "/invitation")).isProblem(409, "invitation-answered");
    }

    @Test
    @DisplayName("C-2 a person who has a login is asked by mail: it sees the company only after its own yes, given once")
    void asksAKnownPerson() {
        var email = newEmail();
        var login = this.world.member(this.world.newCompany(), email).get("person").asString();
        var before = Keycloak.passwordOf(login);
        var asPerson = this.world.person(login);

        var made = json(put(email, Map.of("firstName", "Typed", "lastName", "Otherwise")));

        assertThat(made.get("notice").asString()).isEqualTo("PERSON_ALREADY_HAS_LOGIN");
        assertThat(made.get("joining").get("state").asString()).isEqualTo("ASKED");
        assertThat(made.get("firstName").asString()).as("its own name is not told").isEqualTo("Typed");
        var mail = Mailbox.awaits(email, 1);
        assertThat(Mailbox.subject(mail)).contains("invites you");
        assertThat(asPerson.get("/api/companies/" + this.company)).isProblem(404, "not-found");
        assertThat(json(asPerson.get("/api/me/invitations")).get(0).get("company").asString()).isEqualTo(this.company);
        assertThat(this.asKatrin.post(member(email) + "/one-time-password", "")).isProblem(409,
                "person-kept-elsewhere");
        assertThat(this.asKatrin.post(member(email) + "/invitation", "")).isProblem(429, "too-many-requests");

        var link = RegistrationIT.link(mail);
        var answer = "/api/me/invitations/" + this.company;
        assertThat(this.asKatrin.put(answer, RegistrationIT.agree(link)).statusCode()).as("a member already")
            .isEqualTo(204);
        var stranger = this.world.member(this.world.newCompany(), newEmail()).get("person").asString();
        assertThat(this.world.person(stranger).put(answer, RegistrationIT.agree(link))).isProblem(404, "not-found");
        assertThat(asPerson.put(answer, "{\"answer\":\"AGREED\"}")).isProblem(409, "invitation-link");
        var answers = Stream.of(link, link)
            .parallel()
            .map((it) -> asPerson.put(answer, RegistrationIT.agree(it)).statusCode());
        assertThat(answers.toList()).containsOnly(204);
        this.world.awaits(login, this.company, (it) -> it.member());
        assertThat(this.mongo.count(query(where("company").is(this.company)
            .and("person")
            .is(email)
            .and("after.invitation")
            .exists(false)
            .and("before.invitation")
            .is("ASKED")), "audit")).isEqualTo(1);
        assertThat(asPerson.put(answer, "{\"answer\":\"DECLINED\"}")).isProblem(409, "invitation-answered");
        assertThat(one(email).has("joining")).isFalse();
        assertThat(Keycloak.passwordOf(login)).isEqualTo(before);
    }

    @Test
    @DisplayName("C-2 an invitation can be declined, runs out, and only the newest link counts")
    void declinesAndRunsOut() {
        var email = newEmail();
        var login = this.world.member(this.world.newCompany(), email).get("person").asString();
        var asPerson = this.world.person(login);
        var answer = "/api/me/invitations/" + this.company;
        put(email, Map.of());
        var first = RegistrationIT.link(Mailbox.awaits(email, 1));

        assertThat(asPerson.put(answer, "{\"answer\":\"DECLINED\"}").statusCode()).isEqualTo(204);
        assertThat(asPerson.put(answer, "{\"answer\":\"DECLINED\"}").statusCode()).as("a repeat").isEqualTo(204);
        assertThat(one(email).get("joining").get("state").asString()).isEqualTo("DECLINED");
        assertThat(json(asPerson.get("/api/me/invitations"))).isEmpty();

        let("consent.askedAt", java.time.Instant.now().minusSeconds(61), email);
        assertThat(this.asKatrin.post(member(email) + "/invitation", "").statusCode()).isEqualTo(200);
        var second = RegistrationIT.link(Mailbox.awaits(email, 2));
        assertThat(asPerson.put(answer, RegistrationIT.agree(first))).isProblem(409, "invitation-link");
        let("consent.until", java.time.Instant.now().minusSeconds(1), email);
        assertThat(asPerson.put(answer, RegistrationIT.agree(second))).isProblem(409, "invitation-over");
        assertThat(one(email).get("joining").get("state").asString()).isEqualTo("EXPIRED");
        assertThat(asPerson.get("/api/companies/" + this.company)).isProblem(404, "not-found");
        assertThat(this.asKatrin.delete(member(email) + "/invitation").statusCode()).isEqualTo(204);
        assertThat(asPerson.put(answer, RegistrationIT.agree(second))).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("C-3 whose first password an administrator knows has to confirm the address, and reaches no other company by it")
    void confirmsTheAddress() {
        var email = newEmail();
        var login = json(put(email, Map.of("firstLogin", "PASSWORD"))).get("email").asString().equals(email)
                ? loginOf(email) : "";
        var user = Keycloak.realm().users().get(login).toRepresentation();
        assertThat(user.isEmailVerified()).isFalse();
        assertThat(user.getRequiredActions()).contains("VERIFY_EMAIL", "UPDATE_PASSWORD");
        var elsewhere = this.world.newCompany();

        var made = json(this.world.put(elsewhere, email, Map.of()));

        assertThat(made.get("joining").get("state").asString()).as("the staff's word is not enough").isEqualTo("ASKED");
        var link = RegistrationIT.link(Mailbox.awaits(email, 1));
        var asPerson = this.world.person(login);
        assertThat(asPerson.put("/api/me/invitations/" + elsewhere, RegistrationIT.agree(link)).statusCode())
            .isEqualTo(204);
        assertThat(asPerson.get("/api/companies/" + elsewhere)).as("not before the sheet").isProblem(404, "not-found");
        asPerson.put("/api/me/profile", "{\"firstName\":\"A\",\"lastName\":\"B\",\"language\":\"de\"}");
        this.world.awaits(login, elsewhere, (it) -> it.member());
    }

    private void let(String field, java.time.Instant time, String email) {
        this.mongo.updateFirst(query(where("company").is(this.company).and("email").is(email)),
                new org.springframework.data.mongodb.core.query.Update().set(field, time), "memberships");
    }

    @Test
    @DisplayName("F-034 the list finds by the beginnings of name and address, by state, and page by page")
    void listsAndFinds() {
        var emails = Stream.generate(Driver::newEmail).limit(11).sorted().toList();
        emails.forEach((it) -> put(it, Map.of("lastName", it.equals(emails.getFirst()) ? "Über-Müller" : "Țăran")));
        change(emails.getLast(), Map.of("lastName", "Țăran", "active", false));

        assertThat(found("?query=uber%20mull")).containsExactly(emails.getFirst());
        assertThat(found("?query=anna%20tar&size=200")).hasSize(11).doesNotContain(emails.getFirst());
        assertThat(found("?query=" + emails.get(3))).containsExactly(emails.get(3));
        assertThat(found("?active=false")).containsExactly(emails.getLast());
        assertThat(found("?active=true&size=200")).hasSize(11).contains(this.katrin);
        var first = json(this.asKatrin.get(members("?size=10")));
        assertThat(first.get("items")).hasSize(10);
        assertThat(found("?size=10&after=" + first.get("next").asString())).hasSize(2);
        assertThat(this.asKatrin.get(members("?size=10&active=true&after=" + first.get("next").asString())))
            .isProblem(400, "invalid-request")
            .namesField("after", "invalid-cursor");
        assertThat(this.asKatrin.get(members("?state=x"))).isProblem(400, "invalid-request")
            .namesField("state", "unknown-parameter");
    }

    @Test
    @DisplayName("F-039 a deactivated user is out within a second, sessions included, and back after reactivation")
    void deactivatesAndReactivates() {
        var email = newEmail();
        var asUser = enter(email, Map.of());
        var login = loginOf(email);

        var since = System.nanoTime();
        assertThat(change(email, Map.of("active", false)).statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(1))
            .pollInterval(Duration.ofMillis(20))
            .untilAsserted(() -> assertThat(asUser.get("/api/companies/" + this.company)).isProblem(403, "forbidden")
                .hasReasons("MEMBERSHIP_INACTIVE"));
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(2));
        await().untilAsserted(() -> assertThat(Keycloak.isEnabled(login)).isFalse());

        assertThat(change(email, Map.of("active", true)).statusCode()).isEqualTo(200);
        await()
            .untilAsserted(() -> assertThat(asUser.get("/api/companies/" + this.company).statusCode()).isEqualTo(200));
        await().untilAsserted(() -> assertThat(Keycloak.isEnabled(login)).isTrue());
    }

    @Test
    @DisplayName("F-038 an administrator sets a password of the own company's people only, and it is in the audit")
    void setsPasswords() {
        var email = newEmail();
        var login = loginOf(json(put(email, Map.of())).get("email").asString());
        var before = Keycloak.passwordOf(login);

        var answer = this.asKatrin.post(member(email) + "/one-time-password", "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("oneTimePassword").asString()).hasSize(16);
        assertThat(answer.headers().firstValue(HttpHeaders.CACHE_CONTROL)).hasValue("no-store");
        assertThat(Keycloak.passwordOf(login)).isNotEqualTo(before);
        assertThat(this.mongo.findOne(query(where("subject").regex("^password/").and("actor").is(actor())),
                org.bson.Document.class, "audit"))
            .isNotNull();

        var elsewhere = this.world.newCompany();
        this.world.put(elsewhere, email, Map.of());
        assertThat(this.asKatrin.in("de").post(member(email) + "/one-time-password", ""))
            .isProblem(409, "person-kept-elsewhere")
            .saysInDetail("Lieferant");
        assertThat(change(email, Map.of("firstName", "Renamed"))).isProblem(409, "person-kept-elsewhere");
        assertThat(one(email).get("managedHere").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("F-036 F-038 nobody gives a right, or sets a password of somebody with a right, he does not have himself")
    void staysWithinTheOwnRights() {
        var deputy = newEmail();
        var asDeputy = enter(deputy, Map.of("accessGroups", ADMINISTRATOR, "exceptions", List.of("invoices.read")));

        assertThat(asDeputy.put(member(newEmail()), body(Map.of()))).isProblem(403, "right-not-yours")
            .saysInDetail("invoices.read");
        assertThat(asDeputy.put(member(newEmail()), body(Map.of("exceptions", List.of("invoices.read")))).statusCode())
            .isEqualTo(201);
        var tag = asDeputy.get(member(deputy)).headers().firstValue(HttpHeaders.ETAG).orElseThrow();
        assertThat(asDeputy.with("If-Match", tag).put(member(deputy), body(Map.of("accessGroups", ADMINISTRATOR))))
            .isProblem(403, "right-not-yours");
        assertThat(asDeputy.post(member(this.katrin) + "/one-time-password", "")).isProblem(403, "right-not-yours");
        // another customer's group is not even known
        var foreign = "of-another-" + System.nanoTime();
        this.world.staff().put("/api/backoffice/access-groups/" + foreign, "{\"permissions\":[]}");
        var refused = put(newEmail(), Map.of("accessGroups", List.of(foreign)));
        assertThat(refused).isProblem(400, "invalid-request").namesField("accessGroups[0]", "unknown-value");
        assertThat(refused.body()).doesNotContain(foreign);
        assertThat(this.asKatrin.get(members("/choices")).body()).doesNotContain(foreign);
        assertThat(json(asDeputy.get(members("/choices"))).get("accessGroups").get(1).get("beyond").toString())
            .isEqualTo("[\"invoices.read\"]");
    }

    @Test
    @DisplayName("F-030 what a group and the visibility keep a member to is announced, explained, and not for him to widen")
    void keepsMembersToAPart() {
        var group = "pumps-" + System.nanoTime();
        var staff = this.world.staff();
        var address = "/api/backoffice/access-groups/" + group;
        var some = "{\"permissions\":[\"orders.read\"],\"restrictions\":{\"product-group\":[\"Pumps\",\"Tools\"]}}";
        var labelled = some.replaceFirst("\\{", "{\"label\":\"Pumps only\",");
        assertThat(json(staff.put(address, labelled)).get("restrictions").toString())
            .isEqualTo("{\"product-group\":[\"Pumps\",\"Tools\"]}");
        for (var wrong : Map
            .of("{\"colour\":[\"red\"]}", "restrictions.colour", "{\"product-group\":[\"a\\tb\"]}",
                    "restrictions.product-group[0]")
            .entrySet()) {
            assertThat(staff.put(address, "{\"permissions\":[],\"restrictions\":" + wrong.getKey() + "}"))
                .isProblem(400, "invalid-request")
                .namesField(wrong.getValue(), wrong.getValue().endsWith("]") ? "invalid-value" : "unknown-value");
        }
        assertThat(staff.put("/api/backoffice/settings-profiles/" + group, some)).isProblem(400, "invalid-request");
        var deputy = newEmail();
        var groups = List.of("customers", "administrators", group);
        var asDeputy = enter(deputy, Map.of("accessGroups", groups, "visibility", "UNIT", "unit", "K-100"));

        var announced = this.world.awaits(loginOf(deputy), this.company, (it) -> it.member());
        assertThat(announced.body().get("restrictions").toString())
            .isEqualTo("{\"product-group\":[\"Pumps\",\"Tools\"],\"unit\":[\"K-100\"]}");
        assertThat(announced.groups()).containsExactlyInAnyOrder("customers", "administrators", group);
        assertThat(json(this.asKatrin.get(members("/choices"))).get("accessGroups").toString())
            .contains("{\"name\":\"" + group + "\",\"label\":\"Pumps only\",");
        assertThat(announced.permissions()).contains("orders.read").doesNotContain("balances.read");
        assertThat(announced.refusals("balances.read")).containsExactly("RESTRICTED");
        var access = json(this.asKatrin.get(member(deputy) + "/access"));
        assertThat(refusing(access, "balances.read")).containsExactly("RESTRICTED");
        assertThat(access.get("seen").get("limits").get(0).get("accessGroups").toString())
            .isEqualTo("[\"" + group + "\"]");
        var without = json(this.asKatrin
            .get(member(deputy) + "/access?accessGroups=customers&visibility=COMPANY&accessGroups=administrators"));
        assertThat(without.get("seen").get("limits")).isEmpty();
        assertThat(refusing(without, "balances.read")).isEmpty();

        assertThat(asDeputy.put(member(newEmail()), body(Map.of("exceptions", beyond(access))))).as("without the group")
            .isProblem(403, "scope-not-yours");
        assertThat(asDeputy.put(member(newEmail()),
                body(Map.of("accessGroups", List.of("customers", group), "visibility", "OWN"))))
            .isProblem(403, "scope-not-yours");
        var made = asDeputy.put(member(newEmail()), body(Map.of("accessGroups", List.of("customers", group))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(json(made).get("visibility").asString()).as("as the one who made him").isEqualTo("UNIT");
        assertThat(json(made).get("unit").asString()).isEqualTo("K-100");

        this.world.confirmed(staff.with("If-Match", "\"1\""), address, some.replace(",\"Tools\"", ""));
        this.world.awaits(loginOf(deputy), this.company,
                (it) -> it.body().get("restrictions").get("product-group").size() == 1);
    }

    /// What somebody with the customers' rights would have beyond those.
    private static List<String> beyond(JsonNode access) {
        return access.get("permissions")
            .valueStream()
            .filter((it) -> !it.get("granted").asBoolean())
            .map((it) -> it.get("permission").asString())
            .toList();
    }

    @Test
    @DisplayName("F-039 an administrator cannot lock himself out, and of two who deactivate each other one stays")
    void staysAdministrator() {
        assertThat(change(this.katrin, Map.of("accessGroups", ADMINISTRATOR, "active", false))).isProblem(409,
                "own-administration");
        assertThat(change(this.katrin, Map.of("accessGroups", List.of("customers")))).isProblem(409,
                "own-administration");
        assertThat(change(this.katrin, Map.of("accessGroups", ADMINISTRATOR, "exceptions", List.of("members.change"))))
            .isProblem(409, "own-administration");
        assertThat(change(this.katrin, Map.of("accessGroups", ADMINISTRATOR, "exceptions", List.of("quotes.read")))
            .statusCode()).isEqualTo(200);

        var other = newEmail();
        var asOther = enter(other, Map.of("accessGroups", ADMINISTRATOR));
        var off = body(Map.of("accessGroups", ADMINISTRATOR, "active", false));
        var answers = Stream.<java.util.function.Supplier<HttpResponse<String>>>of(
                () -> this.asKatrin.with("If-Match", "\"1\"").put(member(other), off),
                () -> asOther.with("If-Match", "\"2\"").put(member(this.katrin), off))
            .parallel()
            .map((it) -> it.get().statusCode())
            .toList();

        assertThat(answers).containsOnlyOnce(200);
    }

    @Test
    @DisplayName("F-039 an administrator whose own time ends cannot take the last one who stays")
    void leavesSomebodyWhoStays() {
        var until = java.time.Instant.now().plus(Duration.ofDays(3)).toString();
        var deputy = newEmail();
        var asDeputy = enter(deputy, Map.of("accessGroups", ADMINISTRATOR, "validUntil", until));
        var off = body(Map.of("accessGroups", ADMINISTRATOR, "active", false));
        var version = this.asKatrin.get(member(this.katrin)).headers().firstValue(HttpHeaders.ETAG).orElseThrow();

        assertThat(asDeputy.with("If-Match", version).put(member(this.katrin), off)).isProblem(409, "last-to-stay");

        enter(newEmail(), Map.of("accessGroups", ADMINISTRATOR));
        assertThat(asDeputy.with("If-Match", version).put(member(this.katrin), off).statusCode()).isEqualTo(200);
        // the end of his own time is not his to set
        assertThat(asDeputy.put(member(deputy), body(Map.of("validUntil", "2099-01-01T00:00:00Z")))).isProblem(400,
                "invalid-request");
    }

    @Test
    @DisplayName("F-039 the staff takes a company's last administrator only after a preview: by removal, deactivation, group, exception or end")
    void confirmsTheLastAdministrator() {
        var company = this.world.newCompany();
        var email = newEmail();
        var administrator = Map.<String, Object>of("accessGroups", ADMINISTRATOR);
        this.world.member(company, email, administrator);
        var at = Driver.path(company, email);
        var staff = this.world.staff().with("If-Match", "\"1\"");

        for (var change : List.<Map<String, Object>>of(Map.of("accessGroups", ADMINISTRATOR, "active", false),
                Map.of("accessGroups", ADMINISTRATOR, "internetUser", false), Map.of("accessGroups", List.of()),
                Map.of("accessGroups", ADMINISTRATOR, "exceptions", List.of("members.change")),
                Map.of("accessGroups", ADMINISTRATOR, "validUntil", "2020-01-01T00:00:00Z"))) {
            assertThat(staff.put(at, body(change))).as(change.toString()).isProblem(428, "last-administrator");
        }
        assertThat(this.world.staff().delete(at)).isProblem(428, "last-administrator");
        assertThat(staff.put(at, body(Map.of("accessGroups", ADMINISTRATOR, "exceptions", List.of("quotes.read"))))
            .statusCode()).isEqualTo(200);

        // a confirmation is for one change of one state
        var off = body(Map.of("accessGroups", ADMINISTRATOR, "active", false));
        var confirmation = json(this.world.staff().post(at + "/preview", off)).get("confirmation").asString();
        assertThat(this.world.staff().delete(at + "?confirmation=" + confirmation)).isProblem(409,
                "last-administrator");
        var removal = json(this.world.staff().get(at + "/preview"));
        assertThat(removal.get("lastAdministrator").asBoolean()).isTrue();

        // with another one there is nothing to confirm, and of two who each take one the
        // later has to
        var other = newEmail();
        this.world.member(company, other, administrator);
        assertThat(json(this.world.staff().get(at + "/preview")).get("lastAdministrator").asBoolean()).isFalse();
        var answers = Stream.of(email, other)
            .parallel()
            .map((it) -> this.world.staff().delete(Driver.path(company, it)).statusCode())
            .toList();
        assertThat(answers).containsExactlyInAnyOrder(204, 428);
        var left = (answers.getFirst() == 204) ? other : email;
        var last = json(this.world.staff().get(Driver.path(company, left) + "/preview"));
        assertThat(this.world.staff()
            .delete(Driver.path(company, left) + "?confirmation=" + last.get("confirmation").asString())
            .statusCode()).isEqualTo(204);
    }

    @Test
    @DisplayName("F-026 F-027 for members.read, members.change and members.password profile and person decide, at the API")
    void needsTheRight() {
        var email = newEmail();
        var asReader = enter(email,
                Map.of("accessGroups", ADMINISTRATOR, "exceptions", List.of("members.change", "members.password")));

        assertThat(asReader.get(members("")).statusCode()).isEqualTo(200);
        assertThat(asReader.put(member(newEmail()), body(Map.of()))).isProblem(403, "forbidden")
            .hasReasons("USER_EXCEPTION");
        assertThat(asReader.post(member(email) + "/one-time-password", "")).isProblem(403, "forbidden")
            .hasReasons("USER_EXCEPTION");
        var asUser = enter(newEmail(), Map.of());
        for (var path : List.of("", "/choices", "/" + email, "/" + email + "/access")) {
            assertThat(asUser.get(members(path))).isProblem(403, "forbidden").hasReasons("ACCESS_GROUP");
        }
        var profile = "no-members-" + System.nanoTime();
        this.world.staff().put("/api/backoffice/settings-profiles/" + profile, "{\"permissions\":[\"orders.read\"]}");
        assertThat(
                enter(newEmail(), Map.of("accessGroups", ADMINISTRATOR, "settingsProfile", profile)).get(members("")))
            .isProblem(403, "forbidden")
            .hasReasons("SETTINGS_PROFILE");
        var stranger = this.world.member(this.world.newCompany(), newEmail()).get("person").asString();
        assertThat(this.world.person(stranger).get(members(""))).isProblem(404, "not-found");
        assertThat(this.world.person(stranger).put(member(email), body(Map.of()))).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("B-01 administrators and staff see why, and what other terms would change, and the API enforces the same")
    void explains() {
        var email = newEmail();
        var asUser = enter(email, Map.of("exceptions", List.of("company.read")));

        var access = json(this.asKatrin.get(member(email) + "/access"));

        assertThat(access).isEqualTo(json(this.world.staff().get(path(this.company, email) + "/access")));
        assertThat(access.get("settingsProfile").toString()).isEqualTo("{\"name\":\"default\",\"level\":\"DEFAULT\"}");
        assertThat(refusing(access, "company.read")).containsExactly("USER_EXCEPTION");
        assertThat(refusing(access, "members.read")).containsExactly("ACCESS_GROUP");
        assertThat(right(access, "orders.read").get("grantingGroups").toString()).isEqualTo("[\"customers\"]");
        assertThat(asUser.get("/api/companies/" + this.company)).isProblem(403, "forbidden")
            .hasReasons("USER_EXCEPTION");

        var tried = json(this.asKatrin
            .get(member(email) + "/access?exceptions=&accessGroups=customers&accessGroups=administrators"));
        assertThat(right(tried, "company.read").get("granted").asBoolean()).isTrue();
        assertThat(right(tried, "members.read").get("grantingGroups").toString()).isEqualTo("[\"administrators\"]");
        assertThat(
                refusing(json(this.asKatrin.get(member(email) + "/access?accessGroups=&active=false")), "company.read"))
            .containsExactly("MEMBERSHIP_INACTIVE", "ACCESS_GROUP", "USER_EXCEPTION");
        assertThat(asUser.get("/api/companies/" + this.company)).as("nothing was stored").isProblem(403, "forbidden");
        assertThat(this.asKatrin.get(member(email) + "/access?settingsProfile=none")).isProblem(400, "invalid-request")
            .namesField("settingsProfile", "unknown-value");
        assertThat(this.asKatrin.get(member(newEmail()) + "/access")).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("F-034 what is wrong with a user is said field by field, in the caller's language")
    void refusesWhatItCannotUnderstand() {
        assertThat(this.asKatrin.in("da").put(member("not-an-address"), body(Map.of())))
            .isProblem(400, "invalid-request")
            .namesField("email", "email");
        assertThat(put(newEmail(), Map.of("lastName", " "))).isProblem(400, "invalid-request")
            .namesField("lastName", "required");
        assertThat(put(newEmail(), Map.of("exceptions", List.of("everything")))).isProblem(400, "invalid-request")
            .namesField("exceptions[0]", "unknown-value");
        assertThat(put(newEmail(), Map.of("internetUser", true))).isProblem(400, "invalid-request");
        assertThat(this.asKatrin.get(member(newEmail()))).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("F-034 C-1 fields at their limits, names of every script, and addresses that differ by case or a dot")
    void takesFieldsUpToTheirLimits() {
        var longest = "Ä".repeat(255);
        var email = newEmail();
        assertThat(put(email, Map.of("firstName", longest, "lastName", "Ştefănescu-Ó Súilleabháin")).statusCode())
            .isIn(201, 202);
        assertThat(one(email).get("firstName").asString()).isEqualTo(longest);
        assertThat(put(newEmail(), Map.of("firstName", longest + "x"))).isProblem(400, "invalid-request")
            .namesField("firstName", "out-of-range");
        assertThat(put(newEmail(), Map.of("firstName", "<b>"))).isProblem(400, "invalid-request");
        assertThat(put(newEmail(), Map.of("exceptions", Collections.nCopies(101, "orders.read")))).isProblem(400,
                "invalid-request");
        assertThat(put("a".repeat(65) + "@example.com", Map.of())).isProblem(400, "invalid-request")
            .namesField("email", "email");

        // the same person however it is typed; a dot makes another one, as it does for
        // most mail servers
        var dotted = "anna.b" + email;
        assertThat(put(dotted, Map.of("firstLogin", "PASSWORD")).statusCode()).isIn(201, 202);
        assertThat(put(dotted.toUpperCase(Locale.ROOT), Map.of()).statusCode()).isEqualTo(200);
        assertThat(put(dotted.replace("anna.b", "annab"), Map.of("firstLogin", "PASSWORD")).statusCode()).isIn(201,
                202);
        assertThat(Keycloak.count(dotted)).isEqualTo(1);
        assertThat(Keycloak.realm().users().searchByUsername(dotted, true).getFirst().getEmail())
            .as("F-010 the address is the user name")
            .isEqualTo(dotted);
    }

    @Test
    @DisplayName("F-037 the settings of a sub-account: groups, rights and what it sees of the company")
    void changesTheSettingsOfAUser() {
        var email = newEmail();
        var asUser = enter(email, Map.of());
        assertThat(json(asUser.get("/api/me")).get("companies").get(0).get("permissions").toString())
            .contains("invoices.read");

        var changed = change(email, Map.of("accessGroups", List.of("customers"), "exceptions", List.of("quotes.read"),
                "visibility", "UNIT", "unit", "Werkstatt"));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
            .untilAsserted(
                    () -> assertThat(json(asUser.get("/api/me")).get("companies").get(0).get("restrictions").toString())
                        .contains("Werkstatt"));
        assertThat(asUser.get("/api/companies/" + this.company + "/probe/quotes.read")).isProblem(403, "forbidden")
            .hasReasons("USER_EXCEPTION");
    }

    /// A member with these terms, whom the service knows.
    private Api enter(String email, Map<String, ?> terms) {
        var made = this.world.put(this.company, email, terms);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var login = json(made).get("person").asString();
        this.world.awaits(login, this.company, (it) -> it.member());
        var api = this.world.person(login);
        await().until(() -> api.get("/api/companies/" + this.company).statusCode() != 404);
        return api;
    }

    private HttpResponse<String> put(String email, Map<String, ?> more) {
        return this.asKatrin.put(member(email), body(more));
    }

    private HttpResponse<String> change(String email, Map<String, ?> more) {
        var tag = this.asKatrin.get(member(email)).headers().firstValue(HttpHeaders.ETAG).orElseThrow();
        return this.asKatrin.with("If-Match", tag).put(member(email), body(more));
    }

    private static String body(Map<String, ?> more) {
        var body = new HashMap<String, @Nullable Object>(Map.of("firstName", "Anna", "lastName", "Müller-Țăran"));
        body.putAll(more);
        return JSON.writeValueAsString(body);
    }

    private JsonNode one(String email) {
        return json(this.asKatrin.get(member(email)));
    }

    private String members(String rest) {
        return "/api/companies/" + this.company + "/members" + rest;
    }

    private String member(String email) {
        return members("/" + email);
    }

    private List<String> found(String query) {
        var answer = this.asKatrin.get(members(query));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("items").valueStream().map((it) -> it.get("email").asString()).toList();
    }

    private String loginOf(String email) {
        return json(this.world.staff().get(path(this.company, email))).get("person").asString();
    }

    private String actor() {
        return "person:" + loginOf(this.katrin);
    }

    private static JsonNode right(JsonNode access, String word) {
        return access.get("permissions")
            .valueStream()
            .filter((it) -> it.get("permission").asString().equals(word))
            .findFirst()
            .orElseThrow();
    }

    private static List<String> refusing(JsonNode access, String word) {
        return right(access, word).get("rules")
            .valueStream()
            .filter((it) -> it.get("refuses").asBoolean())
            .map((it) -> it.get("rule").asString())
            .toList();
    }

}
