package dev.kontor.documents;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.kontor.documents.erp.ADocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// From the click on a quote, or the form that asks for one, to what the ERP says about it.
@DocumentsService
class QuotesIT {

    private static final String DECIDED = "portal/quote.decided.v1.schema.json";

    private static final String REQUESTED = "portal/quote-request.submitted.v1.schema.json";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Portal portal;

    @Autowired
    MongoOperations mongo;

    CompanyId company;

    Api anna;

    Api bernd;

    ErpDesk erp;

    @BeforeEach
    void aCompanyWithTwoMembers() {
        this.company = this.portal.company();
        this.anna = this.portal.member(this.company, "quotes.read", "quotes.decide", "quotes.request");
        this.bernd = this.portal.member(this.company, "quotes.read", "quotes.decide", "quotes.request");
        this.erp = new ErpDesk("portal.quotes");
    }

    @AfterEach
    void leave() {
        this.erp.close();
    }

    @Test
    @DisplayName("F-088 F-089 B-02 a quote is accepted in one click, at once for everybody to see, and each step of the ERP after it")
    void acceptsAQuote() {
        this.portal.store(open("AN/1"));
        assertThat(count("waiting=true")).isEqualTo(1);
        assertThat(state(this.bernd, "AN/1").has("obstacle")).isFalse();

        var accepted = decide(this.anna, "AN/1", "ACCEPTED");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        var decision = json(accepted).get("decisions").get(0);
        assertThat(decision.get("mine").booleanValue()).isTrue();
        assertThat(decision.get("booking").get("state").stringValue()).isEqualTo("SENT");

        assertThat(count("waiting=true")).isZero();
        var row = get("documents?kind=quotes").get("items").get(0);
        assertThat(row.get("status").stringValue()).isEqualTo("OPEN");
        assertThat(row.get("decided").stringValue()).isEqualTo("ACCEPTED");
        var seen = state(this.bernd, "AN/1");
        assertThat(seen.get("obstacle").stringValue()).isEqualTo("DECIDED");
        assertThat(seen.get("decisions").get(0).get("mine").booleanValue()).isFalse();

        var announced = this.erp.hears(subject("AN/1"), 1, DECIDED).getFirst();
        assertThat(announced.get("quoteVersion").asLong()).isEqualTo(1);
        assertThat(announced.get("decision").stringValue()).isEqualTo("ACCEPTED");
        this.erp.answers("quote-decision.acknowledged.v1", subject("AN/1"), 1, 2);
        awaitBooking("AN/1", "BOOKED");
        assertThat(booking("AN/1").get("number").stringValue()).isEqualTo("AU-2026/000207");
        assertThat(booking("AN/1").get("receivedAt").stringValue()).isEqualTo("2026-11-22T12:00:01Z");
    }

    @Test
    @DisplayName("Trap 8: F-089 accepted by two persons sixteen times at the same time it is accepted once, and everybody gets that answer")
    void acceptsOnceAtTheSameTime() throws Exception {
        this.portal.store(open("AN/2"));

        var answers = atOnce(IntStream.range(0, 16)
            .<Callable<HttpResponse<String>>>mapToObj(
                    i -> () -> decide(i % 2 == 0 ? this.anna : this.bernd, "AN/2", "ACCEPTED"))
            .toList());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(answers.stream().filter(it -> it.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().map(it -> json(it).get("decisions").get(0).get("decidedAt").stringValue()))
            .containsOnly(json(answers.getFirst()).get("decisions").get(0).get("decidedAt").stringValue());
        assertThat(this.erp.hears(subject("AN/2"), 1, DECIDED)).hasSize(1);
    }

    @Test
    @DisplayName("F-088 of an acceptance and a rejection at the same time one counts, and the other is told whose it is")
    void theFasterOfTwoDecides() throws Exception {
        this.portal.store(open("AN/3"));

        var answers = atOnce(List.of(() -> decide(this.anna, "AN/3", "ACCEPTED"),
                () -> reject(this.bernd, "AN/3", "1", "Zu teuer")));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        var refused = answers.stream().filter(it -> it.statusCode() == 409).findFirst().orElseThrow();
        assertThat(json(refused).get("code").stringValue()).startsWith("quote-decided-");
        assertThat(json(refused).get("detail").stringValue()).contains("Person p-");
        assertThat(this.erp.hears(subject("AN/3"), 1, DECIDED)).hasSize(1);
    }

    @Test
    @DisplayName("B-02 the result is the same whether the ERP's answer or its new version of the quote comes first, doubled or reversed")
    void bearsTheErpsEventsInAnyOrder() {
        this.portal.store(open("AN/A"), open("AN/B"));
        decide(this.anna, "AN/A", "ACCEPTED");
        decide(this.anna, "AN/B", "ACCEPTED");

        this.erp.answers("quote-decision.acknowledged.v1", subject("AN/A"), 1, 2);
        this.erp.answers("quote-decision.acknowledged.v1", subject("AN/A"), 1, 1);
        this.erp.describes(described("AN/A", 2, "ACCEPTED"));
        this.erp.describes(described("AN/B", 2, "ACCEPTED"));
        awaitStatus("AN/B", "ACCEPTED");
        assertThat(booking("AN/B").get("state").stringValue()).isEqualTo("SENT");
        this.erp.describes(described("AN/B", 1, "OPEN"));
        this.erp.answers("quote-decision.acknowledged.v1", subject("AN/B"), 1, 2);
        this.erp.answers("quote-decision.acknowledged.v1", subject("AN/B"), 1, 2);
        awaitStatus("AN/A", "ACCEPTED");
        awaitBooking("AN/B", "BOOKED");

        for (var number : List.of("AN/A", "AN/B")) {
            assertThat(booking(number).get("state").stringValue()).isEqualTo("BOOKED");
            var quote = get("documents/quotes/" + number(number));
            assertThat(quote.get("status").stringValue()).isEqualTo("ACCEPTED");
            assertThat(quote.has("decided")).isFalse();
            assertThat(state(this.anna, number).get("obstacle").stringValue()).isEqualTo("CLOSED");
            assertThat(decide(this.anna, number, "ACCEPTED").statusCode()).as("a repeat").isEqualTo(200);
        }
    }

    @Test
    @DisplayName("B-02 what the ERP rejects waits for a decision again, with the reason, and can be decided anew")
    void waitsAgainAfterTheErpHasRejectedIt() {
        this.portal.store(open("AN/4"));
        decide(this.anna, "AN/4", "ACCEPTED");
        this.erp.answers("quote-decision.acknowledged.v1.rejected", subject("AN/4"), 1, 2);
        awaitBooking("AN/4", "REJECTED");

        assertThat(count("waiting=true")).isEqualTo(1);
        assertThat(booking("AN/4").get("reason").stringValue()).isEqualTo("The quote was withdrawn this morning.");
        assertThat(decide(this.anna, "AN/4", "ACCEPTED").statusCode()).as("a repeat").isEqualTo(200);
        assertThat(decide(this.anna.with("If-Match", "\"1\""), "AN/4", "ACCEPTED").statusCode()).isEqualTo(201);
        assertThat(decide(this.anna.with("If-Match", "\"1\""), "AN/4", "ACCEPTED").statusCode()).isEqualTo(200);
        assertThat(this.erp.hears(subject("AN/4"), 2, DECIDED)).hasSize(2);
    }

    @Test
    @DisplayName("F-088 a counter-offer goes line by line, and the supplier's new version is decided anew")
    void countersAndAcceptsWhatComesBack() {
        this.portal.store(open("AN/5"));
        var countered = put(this.anna, "AN/5", """
                {"decision": "COUNTERED", "quoteVersion": "1", "lineNotes": [{"position": 2, "note": " 40 m "},
                 {"position": 1, "note": "175 EUR"}]}""");
        assertThat(countered.statusCode()).as(countered.body()).isEqualTo(201);
        var announced = this.erp.hears(subject("AN/5"), 1, DECIDED).getFirst();
        assertThat(announced.get("lineNotes"))
            .isEqualTo(JSON.readTree("[{\"position\":1,\"note\":\"175 EUR\"},{\"position\":2,\"note\":\"40 m\"}]"));

        this.erp.describes(described("AN/5", 7, "OPEN"));
        await().atMost(Duration.ofSeconds(20)).until(() -> count("waiting=true") == 1);
        assertThat(decide(this.bernd, "AN/5", "ACCEPTED")).isProblem(412, "quote-changed").saysInDetail("1193.09 EUR");
        assertThat(put(this.bernd, "AN/5", "{\"decision\": \"ACCEPTED\", \"quoteVersion\": \"7\"}").statusCode())
            .isEqualTo(201);
        assertThat(state(this.anna, "AN/5").get("decisions")).hasSize(2);
    }

    @Test
    @DisplayName("Trap 8: F-089 a quote is accepted on its last day at the supplier's, and not on the next")
    void acceptsUntilTheEndOfTheLastDay() {
        this.portal.store(open("AN/6").term(TODAY.minusDays(9), TODAY),
                open("AN/7").term(TODAY.minusDays(9), TODAY.minusDays(1)));

        assertThat(state(this.anna, "AN/6").get("daysLeft").intValue()).isZero();
        assertThat(state(this.anna, "AN/7").get("obstacle").stringValue()).isEqualTo("EXPIRED");
        assertThat(count("waiting=true")).isEqualTo(1);
        assertThat(decide(this.anna, "AN/7", "ACCEPTED")).isProblem(409, "quote-expired");
        assertThat(decide(this.anna, "AN/6", "ACCEPTED").statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("Trap 1: a quote of another company, or one that a member does not see, is decided by nobody")
    void nobodyDecidesWhatHeDoesNotSee() {
        this.portal.store(open("AN/8").orderer("anna@example.com", "K-1"));
        var stranger = this.portal.member(this.portal.company(), "quotes.read", "quotes.decide");
        var own = this.portal.restricted(this.company, Map.of("orderer", List.of("somebody@example.com")));
        var reader = this.portal.member(this.company, Map.of("quotes.decide", List.of("SETTINGS_PROFILE")),
                "quotes.read");

        assertThat(stranger.get(path("AN/8"))).isProblem(404, "not-found");
        assertThat(decide(stranger, "AN/8", "ACCEPTED")).isProblem(404, "not-found");
        assertThat(decide(own, "AN/8", "ACCEPTED")).isProblem(403, "forbidden");
        assertThat(own.get(path("AN/8"))).isProblem(404, "not-found");
        assertThat(decide(reader, "AN/8", "ACCEPTED")).isProblem(403, "forbidden").hasReasons("SETTINGS_PROFILE");
        assertThat(decide(this.anna, "AN/unknown", "ACCEPTED")).isProblem(404, "not-found");
        assertThat(this.anna.put("/api/companies/" + this.company + "/quote-decisions",
                "{\"decision\": \"ACCEPTED\", \"quoteVersion\": \"1\"}"))
            .isProblem(404, "not-found");
        assertThat(state(this.anna, "AN/8").get("decisions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    {}                                                                                     | decision           | required
                    {"decision": "PERHAPS", "quoteVersion": "1"}                                           | decision           | unknown-value
                    {"decision": "ACCEPTED"}                                                               | quoteVersion       | required
                    {"decision": "ACCEPTED", "quoteVersion": "one"}                                        | quoteVersion       | invalid-value
                    {"decision": "ACCEPTED", "quoteVersion": "9999999999999999999"}                        | quoteVersion       | invalid-value
                    {"decision": "REJECTED", "quoteVersion": "1", "reason": " "}                           | reason             | required
                    {"decision": "COUNTERED", "quoteVersion": "1"}                                         | lineNotes          | required
                    {"decision": "COUNTERED", "quoteVersion": "1", "lineNotes": [{"position": 9, "note": "x"}]} | lineNotes     | unknown-line
                    {"decision": "COUNTERED", "quoteVersion": "1", "lineNotes": [{"position": 1, "note": " "}]} | lineNotes[0].note | required
                    {"decision": "COUNTERED", "quoteVersion": "1", "lineNotes": [{"position": 1, "note": "x"}, {"position": 1, "note": "y"}]} | lineNotes | repeated
                    {"decision": "ACCEPTED", "quoteVersion": "1", "lineNotes": [{"position": 1, "note": "x"}]} | lineNotes       | only-with-counter
                    {"decision": "ACCEPTED", "quoteVersion": "1", "price": "0"}                            | price              | unknown-field
                    """)
    void namesWhatIsWrongWithADecision(String body, String field, String code) {
        this.portal.store(open("AN/9"));

        assertThat(put(this.anna.in("de"), "AN/9", body)).isProblem(400, "invalid-request").namesField(field, code);
    }

    @Test
    @DisplayName("F-086 F-087 B-02 a request for a quote goes to the ERP once, and its quote takes the request's place")
    void asksForAQuote() {
        var id = UUID.randomUUID();
        var asked = this.anna.put(requests(id), request());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(json(asked).get("booking").get("state").stringValue()).isEqualTo("SENT");
        assertThat(this.anna.put(requests(id), request()).body()).isEqualTo(asked.body());
        assertThat(this.anna.put(requests(id), request().replace("37.5", "38"))).isProblem(409, "id-in-use");

        var subject = "QUOTE_REQUEST/" + id;
        var announced = this.erp.hears(subject, 1, REQUESTED);
        assertThat(announced).hasSize(1);
        assertThat(announced.getFirst().get("lines").get(1).get("position").intValue()).isEqualTo(2);

        var quote = described("AN/R", 1, "OPEN");
        quote.put("portalId", id.toString());
        this.erp.describes(quote);
        this.erp.answers("quote-request.acknowledged.v1.received", subject, 1, 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> json(this.bernd.get(requests(id))).has("quote"));
        this.erp.answers("quote-request.acknowledged.v1", subject, 1, 2);
        this.erp.answers("quote-request.acknowledged.v1.received", subject, 1, 1);
        await().atMost(Duration.ofSeconds(20))
            .until(() -> json(this.bernd.get(requests(id))).get("booking").get("state").stringValue().equals("BOOKED"));

        var row = get("quote-requests").get("items").get(0);
        assertThat(row.get("quote").get("number").stringValue()).isEqualTo(number("AN/R"));
        assertThat(row.get("quote").get("status").stringValue()).isEqualTo("OPEN");
    }

    @Test
    @DisplayName("F-086 the same request twice at the same time is one request")
    void asksOnceAtTheSameTime() throws Exception {
        var id = UUID.randomUUID();

        var answers = atOnce(IntStream.range(0, 8)
            .<Callable<HttpResponse<String>>>mapToObj(i -> () -> this.anna.put(requests(id), request()))
            .toList());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(answers.stream().filter(it -> it.statusCode() == 201)).hasSize(1);
        assertThat(this.erp.hears("QUOTE_REQUEST/" + id, 1, REQUESTED)).hasSize(1);
    }

    @Test
    @DisplayName("F-086 an expired quote is asked for again, by who may see it")
    void asksForAQuoteAgain() {
        this.portal.store(open("AN/old").status("EXPIRED"));
        var again = request().replace("\"remarks\"", "\"requestedAgainOf\": \"" + number("AN/old") + "\", \"remarks\"");
        var id = UUID.randomUUID();

        assertThat(this.anna.put(requests(id), again).statusCode()).isEqualTo(201);
        assertThat(json(this.anna.get(requests(id))).get("requestedAgainOf").stringValue()).isEqualTo(number("AN/old"));
        var other = this.portal.company();
        assertThat(this.portal.member(other, "quotes.request")
            .put("/api/companies/" + other + "/quote-requests/" + UUID.randomUUID(), again))
            .isProblem(400, "invalid-request")
            .namesField("requestedAgainOf", "unknown-quote");
    }

    @Test
    @DisplayName("Trap 1: F-030 requests of another company are unknown, and who sees a part sees the own and those of its part")
    void seesTheOwnPartOfRequests() {
        var id = UUID.randomUUID();
        this.anna.put(requests(id), request());
        var email = "%s@example.com"
            .formatted(json(this.anna.get(requests(id))).get("requestedBy").stringValue().replace("Person ", ""));
        var other = this.portal.company();
        var stranger = this.portal.member(other, "quotes.read", "quotes.request");
        var groups = this.portal.restricted(this.company, Map.of("product-group", List.of("Pumps")));
        var hers = this.portal.restricted(this.company, Map.of("orderer", List.of(email)));
        var theirs = this.portal.restricted(this.company, Map.of("orderer", List.of("x@example.com")));

        assertThat(stranger.get(requests(id))).isProblem(404, "not-found");
        assertThat(stranger.get("/api/companies/" + other + "/quote-requests/" + id)).isProblem(404, "not-found");
        assertThat(stranger.put("/api/companies/" + other + "/quote-requests/" + id, request())).isProblem(409,
                "id-in-use");
        assertThat(this.portal.member(this.company, "quotes.read").put(requests(UUID.randomUUID()), request()))
            .isProblem(403, "forbidden");
        assertThat(groups.get(requests(id))).isProblem(404, "not-found");
        assertThat(theirs.get(requests(id))).isProblem(404, "not-found");
        assertThat(hers.get(requests(id)).statusCode()).isEqualTo(200);
        assertThat(json(theirs.get("/api/companies/" + this.company + "/quote-requests")).get("items")).isEmpty();
        assertThat(json(hers.get("/api/companies/" + this.company + "/quote-requests")).get("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "quantity": "37.5"          | "quantity": "0"             | lines[1].quantity       | not-a-quantity
            "quantity": "37.5"          | "quantity": "-1"            | lines[1].quantity       | not-a-quantity
            "quantity": "37.5"          | "quantity": "1000000000000" | lines[1].quantity       | not-a-quantity
            "quantity": "37.5"          | "quantity": null            | lines[1].quantity       | required
            "quantity": "4"             | "quantity": "4.5"           | lines[0].quantity       | whole-number
            "unit": "MTR"               | "unit": "Meter"             | lines[1].unit           | unknown-unit
            "country": "DE"             | "country": "Germany"        | deliveryAddress.country | country
            "city": "Hamburg"           | "city": " "                 | deliveryAddress.city    | required
            "deliveryOption": "DAP"     | "deliveryOption": "PICKUP"  | deliveryAddress         | not-with-pickup
            "deliveryOption": "DAP"     | "deliveryOption": "ABC"     | deliveryOption          | unknown-value
            "deliveryAddress": {"name"  | "other": {"name"            | other                   | unknown-field
            """)
    void namesWhatIsWrongWithARequest(String right, String wrong, String field, String code) {
        assertThat(request()).contains(right);
        assertThat(this.anna.in("ro").put(requests(UUID.randomUUID()), request().replace(right, wrong)))
            .isProblem(400, "invalid-request")
            .namesField(field, code);
    }

    @Test
    @DisplayName("Trap 6: F-087 what waits and what was asked for is read by an index, page by page, without gap or double")
    void readsOnlyWhatIsShown() {
        this.portal.store(IntStream.range(0, 600)
            .mapToObj(i -> open("W/%03d".formatted(i)).term(TODAY.minusDays(50), TODAY.plusDays(i / 10 - 40))
                .status(i % 5 == 0 ? "ACCEPTED" : "OPEN")));
        IntStream.range(0, 60).forEach(i -> this.anna.put(requests(UUID.randomUUID()), request()));
        this.mongo.executeCommand(new Document("profile", 2));
        try {
            var numbers = follow("documents?kind=quotes&waiting=true");
            assertThat(numbers).hasSize(160).doesNotHaveDuplicates();
            assertThat(follow("documents?kind=quotes&waiting=true&sort=-validUntil")).hasSize(160);
            assertThat(count("waiting=true")).isEqualTo(160);
            assertThat(follow("quote-requests")).hasSize(60).doesNotHaveDuplicates();
            get("quote-requests");
        }
        finally {
            this.mongo.executeCommand(new Document("profile", 0));
        }
        var found = this.mongo.getCollection("system.profile")
            .find(new Document("op", "query").append("ns", new Document("$regex", "documents$|quoteRequests$")))
            .into(new ArrayList<Document>());
        this.mongo.getCollection("system.profile").drop();
        assertThat(found).hasSizeGreaterThan(6).allSatisfy(query -> {
            assertThat(query.getString("planSummary")).as("%s", query).startsWith("IXSCAN { company: 1");
            assertThat(query.getInteger("docsExamined")).as("%s", query)
                .isLessThanOrEqualTo(2 * Math.max(query.getInteger("nreturned"), 1));
        });
    }

    @Test
    @DisplayName("Trap 6: F-088 the decisions about a quote are read by an index, however many there are about others")
    void readsTheDecisionsAboutOneQuote() {
        this.portal.store(open("AN/P"));
        assertThat(decide(this.anna, "AN/P", "ACCEPTED").statusCode()).isEqualTo(201);
        var plans = new Plans(this.mongo, "quoteDecisions");
        plans.fill("quoteDecisions", new Document("quote", number("AN/P")), 300,
                (i, copy) -> copy.append("_id", copy.getString("_id") + "/" + i)
                    .append("quote", number("AN/P" + (i < 150 ? i : "")))
                    .append("company", i < 150 ? this.company.value() : "other-" + i));

        plans.readOnlyWhatIsShown(() -> assertThat(state(this.anna, "AN/P").get("decisions")).hasSize(1));
    }

    private List<String> follow(String path) {
        var seen = new ArrayList<String>();
        var page = get(path);
        while (true) {
            page.get("items")
                .forEach(
                        it -> seen.add(it.has("number") ? it.get("number").stringValue() : it.get("id").stringValue()));
            if (page.get("next") == null || page.get("next").isNull()) {
                return seen;
            }
            page = get(path + (path.contains("?") ? "&" : "?") + "after=" + page.get("next").stringValue());
        }
    }

    private ADocument open(String number) {
        return ADocument.of("QUOTE", number(number))
            .company(this.company.value())
            .term(TODAY.minusDays(10), TODAY.plusDays(10));
    }

    /// The contract's example, as the ERP says it now.
    private ObjectNode described(String number, long version, String status) {
        var quote = (ObjectNode) ContractFiles.read("erp/document.upserted.v1.quote.example.json");
        quote.put("number", number(number))
            .put("company", this.company.value())
            .put("version", version)
            .put("status", status)
            .put("validUntil", TODAY.plusDays(5).toString());
        return quote;
    }

    private static String request() {
        return """
                {"customerReference": "B-88123", "deliveryOption": "DAP", "deliveryAddress": {"name": "Nordlicht GmbH",
                 "lines": ["Hafenstraße 7"], "postcode": "20457", "city": "Hamburg", "country": "DE"},
                 "remarks": "Bitte bald.\\nDanke!",
                 "lines": [{"product": "PU-2040", "description": "Umwälzpumpe", "quantity": "4", "unit": "H87"},
                  {"description": "Wanddurchführung DN 50", "quantity": "37.5", "unit": "MTR", "note": "EI 90"}]}""";
    }

    private HttpResponse<String> decide(Api who, String number, String decision) {
        return put(who, number, "{\"decision\": \"" + decision + "\", \"quoteVersion\": \"1\"}");
    }

    private HttpResponse<String> reject(Api who, String number, String version, String reason) {
        return put(who, number, "{\"decision\": \"REJECTED\", \"quoteVersion\": \"%s\", \"reason\": \"%s\"}"
            .formatted(version, reason));
    }

    private HttpResponse<String> put(Api who, String number, String body) {
        return who.put(path(number), body);
    }

    private JsonNode state(Api who, String number) {
        var response = who.get(path(number));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private JsonNode booking(String number) {
        return state(this.anna, number).get("decisions").get(0).get("booking");
    }

    private void awaitBooking(String number, String state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> booking(number).get("state").stringValue().equals(state));
    }

    private void awaitStatus(String number, String status) {
        await().atMost(Duration.ofSeconds(20))
            .until(() -> get("documents/quotes/" + number(number)).get("status").stringValue().equals(status));
    }

    private int count(String filter) {
        return get("documents/count?kind=quotes&" + filter).get("count").intValue();
    }

    private JsonNode get(String path) {
        var response = this.anna.get("/api/companies/" + this.company + "/" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    /// Unique over all companies of the test, as the ERP's numbers are.
    private String number(String number) {
        return this.company.value() + "." + number;
    }

    private String subject(String number) {
        return "QUOTE_DECISION/" + this.company + "/" + number(number);
    }

    private String path(String number) {
        return "/api/companies/" + this.company + "/quote-decisions/" + number(number);
    }

    private String requests(UUID id) {
        return "/api/companies/" + this.company + "/quote-requests/" + id;
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

}
