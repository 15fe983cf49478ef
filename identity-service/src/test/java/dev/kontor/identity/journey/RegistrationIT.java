package dev.kontor.identity.journey;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.kontor.platform.test.Api;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
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

/// Jonas, whom the portal does not know, and the staff that decides on him.
@IdentityTest
class RegistrationIT {

    private static final String INBOX = "/api/backoffice/registrations";

    @Autowired
    Driver world;

    @Autowired
    MongoOperations mongo;

    final String jonas = newEmail();

    final String id = UUID.randomUUID().toString();

    @Test
    @DisplayName("F-003 F-005 F-007 F-008 registered, approved, let in by a link, and complete after the own sheet is confirmed")
    void registers() {
        var company = this.world.newCustomer();
        assertThat(register(company, Map.of()).statusCode()).isEqualTo(202);
        assertThat(register(company, Map.of()).statusCode()).as("a repeat").isEqualTo(202);
        assertThat(register(company, Map.of("lastName", "Other"))).isProblem(409, "conflict");
        assertThat(Mailbox.subject(Mailbox.awaits(this.jonas, 1))).isEqualTo("Ihre Registrierung für Kontor ist da");
        assertThat(Keycloak.count(this.jonas)).as("no login before approval").isZero();

        var found = json(this.world.staff().get(INBOX + "?state=REQUESTED&query=" + company)).get("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("id").asString()).isEqualTo(this.id);
        var one = json(this.world.staff().get(INBOX + "/" + this.id));
        assertThat(one.get("postcode").asString()).isEqualTo("20457");
        assertThat(one.get("known").get("address").get("postcode").asString()).isEqualTo("20457");
        assertThat(one.get("matched").asString()).isEqualTo("POSTCODE");

        assertThat(decide("{\"state\":\"APPROVED\"}", null)).isProblem(428, "precondition-required");
        assertThat(decide("{\"state\":\"APPROVED\",\"accessGroups\":[\"none\"]}", 1)).isProblem(400, "invalid-request")
            .namesField("accessGroups[0]", "unknown-value");
        assertThat(decide("{\"state\":\"APPROVED\"}", 1).statusCode()).isEqualTo(200);
        assertThat(decide("{\"state\":\"APPROVED\"}", 1).statusCode()).as("a repeat").isEqualTo(200);
        assertThat(decide("{\"state\":\"REJECTED\",\"reason\":\"No.\"}", 1)).isProblem(412, "precondition-failed");
        assertThat(decide("{\"state\":\"REJECTED\",\"reason\":\"No.\"}", 2)).isProblem(409, "registration-decided");

        var login = loginOf(company, this.jonas);
        var user = Keycloak.realm().users().get(login).toRepresentation();
        assertThat(user.isEmailVerified()).isFalse();
        assertThat(user.getRequiredActions()).contains("VERIFY_EMAIL", "UPDATE_PASSWORD");
        assertThat(Keycloak.passwordOf(login)).isEmpty();
        Mailbox.awaits(this.jonas, 3);
        assertThat(Mailbox.of(this.jonas)).extracting(Mailbox::text)
            .anySatisfy((it) -> assertThat(it).contains("/login-actions/action-token"));

        var asJonas = this.world.person(login);
        assertThat(asJonas.get("/api/companies/" + company)).isProblem(404, "not-found");
        assertThat(json(asJonas.get("/api/me")).get("complete").asBoolean()).isFalse();
        assertThat(json(asJonas.get("/api/me/profile")).get("companies").toString()).contains("Company " + company);
        assertThat(asJonas.put("/api/me/profile", "{\"firstName\":\"\",\"lastName\":\"Brandt\",\"language\":\"de\"}"))
            .isProblem(400, "invalid-request")
            .namesField("firstName", "required");
        var sheet = "{\"firstName\":\"Jonas\",\"lastName\":\"Brandt\",\"language\":\"da\"}";
        assertThat(json(asJonas.put("/api/me/profile", sheet)).get("complete").asBoolean()).isTrue();
        assertThat(asJonas.put("/api/me/profile", sheet).statusCode()).as("a repeat").isEqualTo(200);
        assertThat(this.world.awaits(login, company, (it) -> it.member()).version()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(asJonas.get("/api/companies/" + company).statusCode()).isEqualTo(200));

        try (var erp = new ErpDesk()) {
            assertThat(erp.hears("REGISTRATION/" + this.id, 2, "portal/registration.changed.v1.schema.json"))
                .extracting((it) -> it.get("state").asString())
                .containsExactly("REQUESTED", "APPROVED");
        }
        assertThat(this.mongo.find(query(where("subject").is("registration/" + this.id)), Document.class, "audit"))
            .extracting((it) -> it.getString("party"))
            .containsExactly("CUSTOMER", "SUPPLIER");
    }

    @Test
    @DisplayName("F-002 F-004 without company data nobody registers, and every field that is wrong is named in the language of the form")
    void refusesPrivatePersons() {
        var answer = this.world.api()
            .in("de")
            .put("/api/registrations/" + this.id,
                    "{\"firstName\":\"Jonas\",\"lastName\":\"Brandt\",\"email\":\"x\",\"language\":\"de\"}");
        assertThat(answer).isProblem(400, "invalid-request")
            .namesField("customerNumber", "business-only")
            .namesField("vatId", "company-data")
            .namesField("email", "email")
            .namesField("termsAccepted", "terms");
        assertThat(answer.body()).contains("Privatpersonen");
        assertThat(this.world.api().put("/api/registrations/" + this.id, "{}")).isProblem(400, "invalid-request")
            .namesField("firstName", "required")
            .namesField("email", "required")
            .namesField("language", "required");
        assertThat(register(this.world.newCustomer(), Map.of("firstName", "<b>"))).isProblem(400, "invalid-request");
        assertThat(this.world.api().put("/api/registrations/not-a-uuid", "{}")).isProblem(400, "invalid-request");
    }

    @Test
    @DisplayName("F-003 an unknown number, a blocked customer and wrong data get one and the same answer, and no account comes of it")
    void tellsStrangersNothing() {
        var company = this.world.newCustomer();
        var blocked = this.world.newCustomer();
        this.world.describe(blocked, 3, "Company " + blocked, "BLOCKED", Driver.KNOWN);
        await().until(() -> json(this.world.staff().get("/api/backoffice/companies/" + blocked)).toString()
            .contains("BLOCKED"));

        var answers = Stream
            .of(register("99999998", Map.of()), register(company, Map.of("postcode", "20458")),
                    register(company, Map.of("vatId", "DE000000001")), register(blocked, Map.of()),
                    register("../" + company, Map.of()))
            .toList();

        assertThat(answers).allSatisfy((it) -> assertThat(it).isProblem(422, "company-not-recognised"));
        assertThat(answers.stream().map(RegistrationIT::withoutPlace).distinct()).hasSize(1);
        assertThat(Mailbox.of(this.jonas)).isEmpty();
        assertThat(this.mongo.exists(query(where("email").is(this.jonas)), "registrations")).isFalse();
    }

    @Test
    @DisplayName("F-003 whoever has access, or has asked already, gets the answer of everybody, and the truth by mail")
    void doesNotTellWhoHasAccess() {
        var company = this.world.newCustomer();
        this.world.member(company, this.jonas);

        assertThat(register(company, Map.of()).statusCode()).isEqualTo(202);

        assertThat(Mailbox.subject(Mailbox.awaits(this.jonas, 1))).contains("bereits Zugang");
        assertThat(this.mongo.exists(query(where("email").is(this.jonas)), "registrations")).isFalse();

        var other = newEmail();
        var answers = Stream.generate(() -> UUID.randomUUID().toString())
            .limit(3)
            .parallel()
            .map((it) -> register(it, company, other, Map.of()).statusCode())
            .toList();
        assertThat(answers).allSatisfy((it) -> assertThat(it).isIn(202, 409)).contains(202);
        assertThat(this.mongo.count(query(where("email").is(other)), "registrations")).isEqualTo(1);
    }

    @Test
    @DisplayName("F-003 wrong data for one number, and one address of the network, are slowed down, known or not")
    void isLimited() {
        var company = this.world.newCustomer();
        var codes = Stream
            .generate(() -> register(UUID.randomUUID().toString(), company, newEmail(), Map.of("postcode", "1")))
            .limit(6)
            .toList();
        assertThat(codes.subList(0, 5)).allSatisfy((it) -> assertThat(it.statusCode()).isEqualTo(422));
        assertThat(codes.get(5)).isProblem(429, "too-many-requests");
        assertThat(Long.parseLong(codes.get(5).headers().firstValue(HttpHeaders.RETRY_AFTER).orElseThrow()))
            .isBetween(1L, 3601L);
        assertThat(register(company, Map.of())).as("also with the right data").isProblem(429, "too-many-requests");

        // the count of one client stands in the database: another instance sees it
        var from = this.world.api().with("X-Forwarded-For", "10.1.2.3");
        var body = Driver.JSON.writeValueAsString(Map.of("customerNumber", "no-" + this.id.substring(0, 8), "postcode",
                "1", "firstName", "A", "lastName", "B", "email", this.jonas, "language", "de", "termsAccepted", true));
        assertThat(from.put("/api/registrations/" + this.id, body).statusCode()).isEqualTo(422);
        this.mongo.getCollection("attempts")
            .updateMany(new Document("_id", new Document("$regex", "^client/10\\.1\\.2\\.3@")),
                    new Document("$set", new Document("count", 10_000L)));
        assertThat(from.put("/api/registrations/" + this.id, body)).isProblem(429, "too-many-requests");
    }

    @Test
    @DisplayName("F-005 a rejection has a reason, which the applicant reads; of two who decide at once one is told")
    void rejects() {
        var company = this.world.newCustomer();
        register(company, Map.of("language", "en"));
        Mailbox.awaits(this.jonas, 1);
        assertThat(decide("{\"state\":\"REJECTED\"}", 1)).isProblem(400, "invalid-request")
            .namesField("reason", "required");

        var answers = Stream.of("{\"state\":\"REJECTED\",\"reason\":\"Left <us>.\"}", "{\"state\":\"APPROVED\"}")
            .parallel()
            .map((it) -> decide(it, 1).statusCode())
            .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        if (json(this.world.staff().get(INBOX + "/" + this.id)).get("state").asString().equals("REJECTED")) {
            var mail = Mailbox.awaits(this.jonas, 2);
            assertThat(Mailbox.text(mail)).contains("Left <us>.", "Left &lt;us&gt;.");
            assertThat(Keycloak.count(this.jonas)).isZero();
            assertThat(this.world.staff().get(path(company, this.jonas))).isProblem(404, "not-found");
        }
        assertThat(this.world.staff().get(INBOX + "/" + UUID.randomUUID())).isProblem(404, "not-found");
        var stranger = this.world.member(company, newEmail()).get("person").asString();
        assertThat(this.world.person(stranger).get(INBOX)).isProblem(403, "no-permission");
    }

    @Test
    @DisplayName("F-005 with the rule switched on the right VAT id is enough, a postcode is not")
    void approvesByRule() {
        var company = this.world.newCustomer();
        var settings = json(this.world.staff().get(INBOX + "/settings"));
        var tag = "\"" + settings.get("version").asLong() + "\"";
        assertThat(this.world.staff().put(INBOX + "/settings", "{\"approveByVatId\":true}")).isProblem(428,
                "precondition-required");
        assertThat(this.world.staff()
            .with("If-Match", tag)
            .put(INBOX + "/settings", "{\"approveByVatId\":true}")
            .statusCode()).isEqualTo(200);
        try {
            var other = newEmail();
            register(UUID.randomUUID().toString(), company, other, Map.of());
            var byVatId = new HashMap<String, Object>(Map.of("vatId", "de 811.204-736"));
            register(company, byVatId);

            assertThat(json(this.world.staff().get(INBOX + "/" + this.id)).get("state").asString())
                .isEqualTo("APPROVED");
            loginOf(company, this.jonas);
            assertThat(this.world.staff().get(path(company, other))).isProblem(404, "not-found");
        }
        finally {
            var now = "\"" + (settings.get("version").asLong() + 1) + "\"";
            this.world.staff().with("If-Match", now).put(INBOX + "/settings", "{\"approveByVatId\":false}");
        }
    }

    @Test
    @DisplayName("C-2 a registration under somebody else's address needs that person's own yes, and touches no password")
    void asksThePersonThatHasALogin() {
        var first = this.world.newCustomer();
        var login = this.world.member(first, this.jonas).get("person").asString();
        var before = Keycloak.passwordOf(login);
        var company = this.world.newCustomer();
        register(company, Map.of());

        decide("{\"state\":\"APPROVED\"}", 1);

        var mail = Mailbox.awaits(this.jonas, 2);
        assertThat(Mailbox.subject(mail)).contains("Bestätigen Sie Ihren Zugang");
        var asJonas = this.world.person(login);
        assertThat(asJonas.get("/api/companies/" + company)).isProblem(404, "not-found");
        assertThat(asJonas.put("/api/me/invitations/" + company, agree("guessed"))).isProblem(409, "invitation-link");
        assertThat(asJonas.put("/api/me/invitations/" + company, agree(link(mail))).statusCode()).isEqualTo(204);
        this.world.awaits(login, company, (it) -> it.member());
        assertThat(Keycloak.passwordOf(login)).isEqualTo(before);
    }

    @Test
    @DisplayName("a mail server that is away for a while loses no mail, neither ours nor Keycloak's, and doubles none")
    void waitsForTheMailServer() {
        var company = this.world.newCustomer();
        Mailbox.close();
        try {
            register(company, Map.of());
            decide("{\"state\":\"APPROVED\"}", 1);
            loginOf(company, this.jonas);
            await().untilAsserted(() -> assertThat(
                    this.mongo.count(query(where("letter.to").is(this.jonas).and("attempts").gt(1)), "mails"))
                .isEqualTo(2));
            assertThat(this.world.api().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
        finally {
            Mailbox.open();
        }

        Mailbox.awaits(this.jonas, 3);
        await().until(() -> this.mongo.count(query(where("letter.to").is(this.jonas)), "mails") == 0);
        await().during(Duration.ofSeconds(3)).until(() -> Mailbox.of(this.jonas).size() == 3);
    }

    @Test
    @DisplayName("killed between sending and forgetting a mail, it is sent once more under the same Message-ID")
    void sendsOnceMoreAfterACrash() throws Exception {
        register(this.world.newCustomer(), Map.of());
        var sent = Mailbox.awaits(this.jonas, 1);
        var mailId = sent.getMessageID().replaceAll("[<>]|@.*", "");
        // what a crash leaves: the mail is out, and still waits
        this.mongo.getCollection("mails")
            .insertOne(new Document("_id", mailId)
                .append("letter",
                        new Document("kind", "REGISTRATION_RECEIVED").append("to", this.jonas)
                            .append("name", "Jonas Brandt")
                            .append("language", "de")
                            .append("company", "X")
                            .append("note", "")
                            .append("path", "/"))
                .append("writtenAt", new java.util.Date())
                .append("retryAt", new java.util.Date())
                .append("attempts", 0));

        assertThat(Mailbox.awaits(this.jonas, 2).getMessageID()).isEqualTo(sent.getMessageID());
        await().until(() -> this.mongo.findById(mailId, Document.class, "mails") == null);
    }

    @Test
    @DisplayName("F-005 the inbox pages without gap or double, by index")
    void pagesTheInbox() {
        var name = "page" + System.nanoTime();
        var rows = java.util.stream.IntStream.range(0, 60)
            .mapToObj((i) -> new Document("_id", UUID.randomUUID().toString()).append("company", "P" + i)
                .append("email", "p" + i + "@" + name + ".example")
                .append("names", new Document("firstName", "A").append("lastName", name))
                .append("matched", "VAT_ID")
                .append("state", "REJECTED")
                .append("requestedAt", new java.util.Date(1_000_000L + i / 3))
                .append("revision", 1L)
                .append("words", List.of(name)))
            .toList();
        this.mongo.getCollection("registrations").insertMany(rows);
        var seen = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = json(this.world.staff().get(INBOX + "?size=10&state=REJECTED&query=" + name + next));
            page.get("items").forEach((it) -> seen.add(it.get("id").asString()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        }
        while (!next.isEmpty());
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        assertThat(this.world.staff().get(INBOX + "?after=x")).isProblem(400, "invalid-request")
            .namesField("after", "invalid-cursor");
        assertThat(this.world.staff().get(INBOX + "?state=x")).isProblem(400, "invalid-request");
        this.mongo.remove(query(where("words").is(name)), "registrations");
    }

    private HttpResponse<String> register(String company, Map<String, ?> more) {
        return register(this.id, company, this.jonas, more);
    }

    /// By the postcode, unless something else is said.
    private HttpResponse<String> register(String id, String company, String email, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("customerNumber", company, "firstName", "Jonas", "lastName",
                "Brandt", "email", email, "language", "de", "termsAccepted", true));
        if (!more.containsKey("vatId")) {
            body.put("postcode", "20457");
        }
        body.putAll(more);
        return this.world.api().put("/api/registrations/" + id, Driver.JSON.writeValueAsString(body));
    }

    private HttpResponse<String> decide(String body, @org.jspecify.annotations.Nullable Integer revision) {
        Api staff = this.world.staff();
        return ((revision != null) ? staff.with("If-Match", "\"" + revision + "\"") : staff)
            .put(INBOX + "/" + this.id + "/decision", body);
    }

    private String loginOf(String company, String email) {
        JsonNode membership = await().atMost(Duration.ofSeconds(60))
            .until(() -> json(this.world.staff().get(path(company, email))), (it) -> it.has("person"));
        return membership.get("person").asString();
    }

    static String agree(String link) {
        return "{\"answer\":\"AGREED\",\"link\":\"" + link + "\"}";
    }

    static String link(jakarta.mail.internet.MimeMessage mail) {
        return Mailbox.text(mail).replaceAll("(?s).*?\\?link=([A-Za-z0-9_-]{32}).*", "$1");
    }

    private static String withoutPlace(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", "");
    }

}
