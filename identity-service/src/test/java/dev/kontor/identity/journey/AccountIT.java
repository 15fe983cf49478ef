package dev.kontor.identity.journey;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.kontor.platform.test.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static dev.kontor.identity.journey.Driver.json;
import static dev.kontor.identity.journey.Driver.newEmail;
import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// A company's addresses and master data, and what a person sets for itself.
@IdentityTest
class AccountIT {

    private static final String ADDRESS = "portal/address.changed.v1.schema.json";

    private static final Map<String, Object> HARBOUR = Map.of("name", "Nordlicht Haustechnik GmbH", "lines",
            List.of("Hafenstraße 7", "Tor 2"), "postcode", "20457", "city", "Hamburg", "country", "DE");

    @Autowired
    Driver world;

    @Autowired
    MongoOperations mongo;

    private ErpDesk erp;

    private String company = "";

    private Api administrator;

    @BeforeEach
    void aCompanyWithAnAdministrator() {
        this.erp = new ErpDesk();
        this.company = this.world.newCompany();
        this.administrator = member("customers", "administrators");
    }

    @AfterEach
    void close() {
        this.erp.close();
    }

    @Test
    @DisplayName("F-042 B-02 a new delivery address goes to the ERP, and shows with times what the ERP made of it")
    void showsHowFarAnAddressHasGot() {
        var id = UUID.randomUUID().toString();
        var subject = "DELIVERY_ADDRESS/" + this.company + "/" + id;

        var made = put(this.administrator, delivery(id), HARBOUR);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(json(made).at("/booking/state").asString()).isEqualTo("SENT");
        var announced = this.erp.hears(subject, 1, ADDRESS);
        assertThat(announced).hasSize(1);
        assertThat(announced.getFirst().get("lines").get(0).asString()).isEqualTo("Hafenstraße 7");

        this.erp.answers(subject, 1, 1, "RECEIVED");
        awaitsState(id, "RECEIVED");
        this.erp.answers(subject, 1, 2, "BOOKED");
        awaitsState(id, "BOOKED");
        // late and repeated answers
        this.erp.answers(subject, 1, 1, "RECEIVED");
        this.erp.answers(subject, 1, 2, "BOOKED");
        this.erp.answers(subject, 9, 18, "REJECTED", "for a version that is not there");
        await().during(Duration.ofSeconds(1)).until(() -> state(id).equals("BOOKED"));
        assertThat(find(id).at("/booking/receivedAt").asString()).isEqualTo("2026-11-22T12:00:01Z");
        assertThat(find(id).at("/booking/decidedAt").asString()).isEqualTo("2026-11-22T12:00:03Z");

        assertThat(put(this.administrator, delivery(id), HARBOUR).statusCode()).as("a repeat").isEqualTo(200);
        assertThat(find(id).get("version").asLong()).isEqualTo(1);
        assertThat(audited("address/" + subject)).isEqualTo(1);
    }

    @Test
    @DisplayName("F-045 F-047 the company's contact data and its two contact persons, with photos that are nothing else")
    void showsContactPersonsWithPhotos() {
        var png = Base64.getEncoder()
            .encodeToString(new byte[] { (byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3 });
        var page = Base64.getEncoder().encodeToString("<script>alert(1)</script>".getBytes(UTF_8));
        this.world.describe(this.company, 2, "Nordlicht", "ACTIVE", Map.of("email", "info@nordlicht.example", "phone",
                "+49 40 5550120", "website", "https://www.nordlicht.example", "contacts",
                List.of(Map.of("name", "Birgit Sommer", "role", "Vertrieb", "email", "birgit@kontor.example", "phone",
                        "+49 40 5550710", "photo", Map.of("mediaType", "image/png", "data", png)),
                        Map.of("name", "Tobias Reuter", "photo", Map.of("mediaType", "image/png", "data", page)))));
        var path = "/api/companies/" + this.company;
        await().until(() -> this.administrator.get(path).body().contains("Birgit"));

        var company = json(this.administrator.get(path));
        assertThat(company.get("email").asString()).isEqualTo("info@nordlicht.example");
        assertThat(company.get("phone").asString()).isEqualTo("+49 40 5550120");
        assertThat(company.get("contacts")).hasSize(2);
        var birgit = company.get("contacts").get(0);
        assertThat(birgit.get("phone").asString()).isEqualTo("+49 40 5550710");
        assertThat(company.get("contacts").get(1).has("photo")).as("what is no picture is left out").isFalse();

        var at = path + "/contacts/photos/" + birgit.get("photo").asString();
        var photo = this.administrator.bytes(at);
        assertThat(photo.statusCode()).isEqualTo(200);
        assertThat(photo.body()).hasSize(11);
        assertThat(photo.headers().firstValue("content-type")).hasValue("image/png");
        assertThat(photo.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(photo.headers().firstValue("content-security-policy")).hasValue("default-src 'none'; sandbox");
        assertThat(photo.headers().firstValue("cache-control").orElseThrow()).contains("private").contains("immutable");
        assertThat(this.administrator.get(path + "/contacts/photos/other")).isProblem(404, "not-found");
        assertThat(this.world.person("stranger").get(at)).isProblem(404, "not-found");
        // the newest description counts, also where it has no photo any more
        this.world.describe(this.company, 3, "Nordlicht", "ACTIVE");
        await().until(() -> this.administrator.get(at).statusCode() == 404);
    }

    @Test
    @DisplayName("F-042 deleting tells the ERP and can be undone; an answer to an earlier version changes nothing")
    void deletesAndBringsBack() {
        var id = UUID.randomUUID().toString();
        var subject = "DELIVERY_ADDRESS/" + this.company + "/" + id;
        put(this.administrator, delivery(id), HARBOUR);

        assertThat(this.administrator.delete(delivery(id)).statusCode()).isEqualTo(204);
        assertThat(this.administrator.delete(delivery(id)).statusCode()).as("a repeat").isEqualTo(204);
        assertThat(all("delivery-addresses")).noneMatch((it) -> it.get("id").asString().equals(id));
        assertThat(put(this.administrator, delivery(id), HARBOUR).statusCode()).isEqualTo(201);

        var announced = this.erp.hears(subject, 3, ADDRESS);
        assertThat(announced).extracting((it) -> it.get("removed").asBoolean()).containsExactly(false, true, false);
        this.erp.answers(subject, 2, 4, "BOOKED");
        await().during(Duration.ofSeconds(1)).until(() -> state(id).equals("SENT"));
        this.erp.answers(subject, 3, 6, "REJECTED", "The carrier does not know it.");
        awaitsState(id, "REJECTED");
        assertThat(find(id).at("/booking/reason").asString()).isEqualTo("The carrier does not know it.");
        assertThat(this.administrator.delete(delivery(UUID.randomUUID().toString()))).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("F-042 of two who change an address at once one wins, and the other is told")
    void letsOneOfTwoWin() {
        var id = UUID.randomUUID().toString();
        put(this.administrator, delivery(id), HARBOUR);
        assertThat(put(this.administrator, delivery(id), with("city", "Altona"))).isProblem(428,
                "precondition-required");

        var api = this.administrator.with("If-Match", "\"1\"");
        var answers = Stream.of("Altona", "Bergedorf")
            .map((city) -> CompletableFuture.supplyAsync(() -> put(api, delivery(id), with("city", city))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(this.erp.hears("DELIVERY_ADDRESS/" + this.company + "/" + id, 2, ADDRESS)).hasSize(2);
    }

    @Test
    @DisplayName("F-042 F-043 who may only look may not change, and a stranger learns nothing")
    void asksForTheRight() {
        var reader = member("customers");
        var stranger = this.world.person("nobody-" + UUID.randomUUID());
        var id = UUID.randomUUID().toString();

        assertThat(reader.get(path("delivery-addresses")).statusCode()).isEqualTo(200);
        assertThat(put(reader, delivery(id), HARBOUR)).isProblem(403, "forbidden").hasReasons("ACCESS_GROUP");
        assertThat(put(reader, path("sheet"), Map.of("name", "Mine"))).isProblem(403, "forbidden")
            .hasReasons("ACCESS_GROUP");
        assertThat(reader.delete(delivery(id))).isProblem(403, "forbidden");
        for (var path : List.of("delivery-addresses", "billing-addresses", "sheet", "address-forms")) {
            assertThat(stranger.get(path(path))).isProblem(404, "not-found");
        }
        assertThat(this.mongo.count(query(where("company").is(this.company)), "addresses")).isZero();
    }

    @Test
    @DisplayName("F-042 F-043 the parts of an address follow its country, and what is wrong is said in the caller's words")
    void checksByCountry() {
        refuses("DE", "2045", "postcode", "postcode");
        refuses("GB", "20457", "postcode", "postcode");
        refuses("RO", "500051", "subdivision", "required");
        refuses("US", "90210", "subdivision", "required");
        refuses("DE", " ", "postcode", "required");
        refuses("XX", "1", "country", "country");
        assertThat(put(this.administrator.in("de"), delivery(UUID.randomUUID().toString()), with("postcode", "2045"))
            .body()).contains("Ist keine Postleitzahl dieses Landes; sie sieht aus wie 20457.");
    }

    private void refuses(String country, String postcode, String field, String code) {
        var address = with("country", country);
        address.put("postcode", postcode);
        assertThat(put(this.administrator, delivery(UUID.randomUUID().toString()), address))
            .isProblem(400, "invalid-request")
            .namesField(field, code);
    }

    @Test
    @DisplayName("F-043 billing addresses are made and changed, never deleted")
    void keepsBillingAddresses() {
        var billing = path("billing-addresses/" + UUID.randomUUID());

        assertThat(put(this.administrator, billing, HARBOUR).statusCode()).isEqualTo(201);
        var changed = put(this.administrator.with("If-Match", "\"1\""), billing, with("attention", "Buchhaltung"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).at("/address/attention").asString()).isEqualTo("Buchhaltung");
        assertThat(this.administrator.delete(billing)).isProblem(405, "method-not-allowed");
        assertThat(all("delivery-addresses")).isEmpty();
    }

    @Test
    @DisplayName("F-007 F-044 what a company proposes for its master data stays visible until the ERP has decided")
    void proposesMasterData() {
        var subject = "MASTER_DATA/" + this.company;
        var sheet = Map.of("name", "Nordlicht GmbH & Co. KG", "vatId", "de 811 204 736", "email",
                "info@nordlicht.example", "phone", "+49 40 5550100", "website", "https://nordlicht.example");

        var sent = put(this.administrator, path("sheet"), sheet);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(json(sent).at("/current/name").asString()).isEqualTo("Company " + this.company);
        assertThat(json(sent).at("/proposal/data/vatId").asString()).isEqualTo("DE811204736");
        var announced = this.erp.hears(subject, 1, "portal/master-data.proposed.v1.schema.json");
        assertThat(announced.getFirst().get("website").asString()).isEqualTo("https://nordlicht.example");
        assertThat(put(this.administrator, path("sheet"), sheet).statusCode()).as("a repeat").isEqualTo(200);
        assertThat(put(this.administrator, path("sheet"), Map.of("name", "Other"))).isProblem(428,
                "precondition-required");
        assertThat(put(this.administrator.with("If-Match", "\"7\""), path("sheet"), Map.of("name", "Other")))
            .isProblem(412, "precondition-failed");

        this.erp.answers(subject, 1, 2, "REJECTED", "The tax office does not know it.");
        await().until(() -> json(this.administrator.get(path("sheet"))).at("/proposal/booking/state")
            .asString("")
            .equals("REJECTED"));
        assertThat(put(this.administrator, path("sheet"), Map.of("name", "X", "vatId", "DE12", "email", "a@b")))
            .isProblem(400, "invalid-request")
            .namesField("vatId", "vat-id")
            .namesField("email", "email");
    }

    @Test
    @DisplayName("F-046 language and length of lists are kept per person and act at once")
    void keepsPreferences() {
        var mine = this.administrator;

        assertThat(json(mine.get("/api/me/preferences")).get("version").asLong()).isZero();
        var chosen = Map.of("language", "ro", "pageSize", 25, "startPage", "invoices");
        assertThat(put(mine, "/api/me/preferences", chosen).statusCode()).isEqualTo(200);
        assertThat(put(mine, "/api/me/preferences", chosen).statusCode()).isEqualTo(200);

        var kept = json(mine.get("/api/me/preferences"));
        assertThat(kept.get("language").asString()).isEqualTo("ro");
        assertThat(kept.get("pageSize").asInt()).isEqualTo(25);
        assertThat(kept.get("version").asLong()).isEqualTo(1);
        assertThat(json(member("customers").get("/api/me/preferences")).has("language")).isFalse();
        assertThat(put(mine, "/api/me/preferences", Map.of("pageSize", 9, "startPage", "overview")))
            .isProblem(400, "invalid-request")
            .namesField("pageSize", "too-small");
        assertThat(put(mine, "/api/me/preferences", Map.of("pageSize", 201, "startPage", "nowhere")))
            .isProblem(400, "invalid-request")
            .namesField("pageSize", "too-large")
            .namesField("startPage", "invalid-value");
    }

    @Test
    @DisplayName("F-044 F-046 a person changes its own name and language, here and in its login, and its groups stay")
    void changesTheOwnName() {
        var email = newEmail();
        var login = this.world.member(this.company, email).get("person").asString();
        var mine = this.world.person(login);

        var renamed = put(mine, "/api/me", Map.of("firstName", " Zoë", "lastName", "Ștefănescu"));

        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
        assertThat(json(renamed).get("name").asString()).isEqualTo("Zoë Ștefănescu");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var user = Keycloak.realm().users().get(login).toRepresentation();
            assertThat(user.getFirstName()).isEqualTo("Zoë");
            assertThat(user.getLastName()).isEqualTo("Ștefănescu");
        });
        assertThat(Keycloak.groupsOf(login)).containsExactly("/access-groups/customers");

        put(mine, "/api/me/preferences", Map.of("language", "da", "pageSize", 50, "startPage", "overview"));
        await().atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(Keycloak.realm().users().get(login).toRepresentation().getAttributes())
                .containsEntry("locale", List.of("da")));
        assertThat(json(mine.get("/api/me")).get("firstName").asString()).isEqualTo("Zoë");
        assertThat(put(mine, "/api/me", Map.of("firstName", "<b>", "lastName", ""))).isProblem(400, "invalid-request")
            .namesField("firstName", "invalid-value")
            .namesField("lastName", "required");
    }

    @Test
    @DisplayName("F-014 without the right to change the password the answer is 403 with the rule that says so")
    void leadsToThePasswordOnlyWithTheRight() {
        assertThat(json(this.administrator.get("/api/me/password")).get("location").asString())
            .startsWith("/bff/login?action=password");

        var email = newEmail();
        var login = this.world.member(this.company, email, Map.of("exceptions", List.of("account.password")));
        await()
            .untilAsserted(() -> assertThat(this.world.person(login.get("person").asString()).get("/api/me/password"))
                .isProblem(403, "forbidden")
                .hasReasons("USER_EXCEPTION"));
    }

    private Api member(String... groups) {
        var person = this.world.member(this.company, newEmail(), Map.of("accessGroups", List.of(groups)))
            .get("person")
            .asString();
        var api = this.world.person(person);
        await().until(() -> api.get("/api/companies/" + this.company).statusCode() == 200);
        return api;
    }

    private String path(String more) {
        return "/api/companies/" + this.company + "/" + more;
    }

    private String delivery(String id) {
        return path("delivery-addresses/" + id);
    }

    private static Map<String, Object> with(String field, Object value) {
        var changed = new HashMap<>(HARBOUR);
        changed.put(field, value);
        return changed;
    }

    private static HttpResponse<String> put(Api api, String path, Map<String, ?> body) {
        return api.put(path, Driver.JSON.writeValueAsString(body));
    }

    private List<JsonNode> all(String kind) {
        return json(this.administrator.get(path(kind))).valueStream().toList();
    }

    private JsonNode find(String id) {
        return all("delivery-addresses").stream()
            .filter((it) -> it.get("id").asString().equals(id))
            .findFirst()
            .orElseThrow();
    }

    private String state(String id) {
        return find(id).at("/booking/state").asString();
    }

    private void awaitsState(String id, String state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> state(id).equals(state));
    }

    /// Among what the company's own administrators read.
    private long audited(String subject) {
        var company = subject.split("/")[2];
        return this.mongo.count(query(where("subject").is(subject).and("company").is(company)), "audit");
    }

}
