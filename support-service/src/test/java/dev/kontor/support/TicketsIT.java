package dev.kontor.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static dev.kontor.support.Portal.json;
import static dev.kontor.support.Portal.question;
import static dev.kontor.support.Portal.text;
import static org.assertj.core.api.Assertions.assertThat;

/// What customers and staff do with tickets, over real HTTP.
@SupportService
class TicketsIT {

    @Autowired
    Portal portal;

    CompanyId company;

    String annaId = "";

    Api anna;

    Api staff;

    final UUID id = UUID.randomUUID();

    @BeforeEach
    void aCompanyWithOneMember() {
        this.company = this.portal.company();
        this.annaId = Portal.person();
        this.anna = this.portal.member(this.annaId, this.company, Map.of(), Portal.EVERYTHING);
        this.staff = this.portal.staff(Portal.person());
    }

    @Test
    @DisplayName("F-109 a repeated request finds the ticket that it made; the same id with other content is a conflict")
    void aRepeatFindsTheFirstTicket() {
        var first = this.anna.put(path(), question("pumps"));
        var again = this.anna.put(path(), question("pumps"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(this.anna.put(path(), question("paints"))).isProblem(409, "id-in-use");
        var bert = this.portal.member(this.company, Portal.EVERYTHING);
        assertThat(bert.put(path(), question("pumps"))).as("somebody else").isProblem(409, "id-in-use");
        var other = this.portal.company();
        var carl = this.portal.member(other, Portal.EVERYTHING);
        assertThat(carl.put(Portal.ticket(other, this.id), question("pumps"))).isProblem(409, "id-in-use");
        assertThat(list(carl, other, "").get("items").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("the same request many times at once makes one ticket, and everybody is told of it")
    void atOnceItIsOneTicket() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(_ -> () -> this.anna.put(path(), question("pumps")).statusCode())
                .toList();
            var codes = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(200, 201).containsOnlyOnce(201);
        }
        assertThat(list(this.anna, this.company, "").get("items")).hasSize(1);
    }

    @Test
    @DisplayName("F-109 F-110 question, receipt, answer by name, a further question: whose turn it is stands in both lists")
    void aConversation() {
        this.anna.put(path(), question("pumps"));
        var desk = json(this.staff.get(desk("")));
        assertThat(desk.get("row").get("status").stringValue()).isEqualTo("OPEN");

        var taken = put(this.staff, desk("/assignee"), "{\"take\": true}", 1);
        assertThat(taken.get("row").get("mine").booleanValue()).isTrue();
        this.staff.put(desk("/messages/" + UUID.randomUUID()), """
                {"text": "Secret: a difficult one", "internal": true}""");
        var noted = this.anna.get(path());
        assertThat(noted.body()).doesNotContain("Secret");
        this.staff.put(desk("/messages/" + UUID.randomUUID()), """
                {"text": "Which pump?", "status": "WAITING_FOR_CUSTOMER"}""");

        var row = list(this.anna, this.company, "?status=WAITING_FOR_CUSTOMER").get("items").get(0);
        assertThat(row.get("unread").booleanValue()).isTrue();
        assertThat(row.get("messages").intValue()).isEqualTo(2);
        assertThat(unread(this.anna)).isEqualTo(1);
        var seen = json(this.anna.get(path()));
        assertThat(seen.get("messages").get(1).get("author").stringValue()).startsWith("Person p-");
        assertThat(seen.get("messages").get(1).get("side").stringValue()).isEqualTo("SUPPORT");
        assertThat(this.anna.put(path() + "/seen", "{\"version\": 3}").statusCode()).isEqualTo(204);
        assertThat(unread(this.anna)).as("an older version was seen").isEqualTo(1);
        this.anna.put(path() + "/seen", "{\"version\": %s}".formatted(seen.get("version")));
        assertThat(unread(this.anna)).isZero();

        var message = UUID.randomUUID();
        var asked = this.anna.put(path() + "/messages/" + message, text("The red one"));
        assertThat(json(asked).get("status").stringValue()).isEqualTo("OPEN");
        assertThat(this.anna.put(path() + "/messages/" + message, text("The red one")).body()).isEqualTo(asked.body());
        assertThat(this.anna.put(path() + "/messages/" + message, text("The blue one"))).isProblem(409, "id-in-use");
        assertThat(json(this.staff.get(desk(""))).get("messages")).hasSize(4);
    }

    @Test
    @DisplayName("who closes says which version he has read; who is late is told; a closed ticket opens by writing")
    void closingIsGuarded() {
        this.anna.put(path(), question("pumps"));

        assertThat(this.anna.put(path() + "/closed", "{}")).isProblem(428, "precondition-required");
        this.staff.put(desk("/messages/" + UUID.randomUUID()), text("Here you are"));
        assertThat(this.anna.with("If-Match", "\"1\"").put(path() + "/closed", "{}")).isProblem(412,
                "precondition-failed");
        assertThat(put(this.anna, path() + "/closed", "{}", 2).get("status").stringValue()).isEqualTo("CLOSED");
        assertThat(this.anna.put(path() + "/closed", "{}").statusCode()).as("it is closed already").isEqualTo(200);
        assertThat(this.staff.with("If-Match", "\"1\"").put(desk("/assignee"), "{\"take\": true}")).isProblem(412,
                "precondition-failed");
        assertThat(
                json(this.anna.put(path() + "/messages/" + UUID.randomUUID(), text("No, it leaks again"))).get("status")
                    .stringValue())
            .isEqualTo("OPEN");
        assertThat(
                put(this.staff, desk("/status"), "{\"status\": \"CLOSED\"}", 4).get("row").get("status").stringValue())
            .isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/unread", "/{id}" })
    @DisplayName("Trap 1: strangers learn nothing, and a member without the right is told why")
    void strangersLearnNothing(String path) {
        this.anna.put(path(), question("secret"));
        var asked = Portal.tickets(this.company) + path.replace("{id}", this.id.toString());
        var stranger = this.portal.member(this.portal.company(), Portal.EVERYTHING);
        var clerk = this.portal.member(Portal.person(), this.company, Map.of("tickets.read", List.of("ACCESS_GROUP")),
                "orders.read");

        assertThat(stranger.get(asked)).isProblem(404, "not-found");
        assertThat(stranger.get(asked).body())
            .isEqualTo(stranger.get(asked.replace(this.company.value(), "none")).body());
        assertThat(clerk.get(asked)).isProblem(403, "forbidden").hasReasons("ACCESS_GROUP");
        assertThat(this.anna.get("/api/backoffice/tickets")).isProblem(403, "no-permission");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/messages/5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10", "/closed", "/seen" })
    @DisplayName("Trap 1: nobody writes to another company's ticket, neither there nor under the own company")
    void strangersChangeNothing(String path) {
        this.anna.put(path(), question("secret"));
        var before = this.staff.get(desk("")).body();
        var other = this.portal.company();
        var stranger = this.portal.member(other, Portal.EVERYTHING).with("If-Match", "\"1\"");
        var body = path.isEmpty() ? question("mine")
                : path.equals("/seen") ? "{\"version\": 1}" : path.equals("/closed") ? "{}" : text("mine");

        assertThat(stranger.put(path() + path, body)).isProblem(404, "not-found");
        if (path.equals("/messages/5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10") || path.equals("/closed")) {
            assertThat(stranger.put(Portal.ticket(other, this.id) + path, body)).isProblem(404, "not-found");
        }
        assertThat(this.staff.get(desk("")).body()).isEqualTo(before);
        var reader = this.portal.member(Portal.person(), this.company,
                Map.of("tickets.create", List.of("SETTINGS_PROFILE")), "tickets.read");
        if (!path.equals("/seen")) {
            assertThat(reader.with("If-Match", "\"1\"").put(path() + path, body)).isProblem(403, "forbidden")
                .hasReasons("SETTINGS_PROFILE");
        }
    }

    @ParameterizedTest
    @CsvSource({ "orderer, {me}@example.com, true", "orderer, {anna}@example.com, false", "unit, K-1, true",
            "product-group, Pumps, true", "something-new, x, nothing" })
    @DisplayName("F-030 who is kept to a part sees his own tickets, what his access is kept to, and of a new kind nothing")
    void showsOnlyThePart(String dimension, String value, String own) {
        this.anna.put(path(), question("of anna"));
        var me = Portal.person();
        var kept = Map.of(dimension, List.of(value.replace("{me}", me).replace("{anna}", this.annaId)));
        var some = this.portal.restricted(me, this.company, kept);
        var mine = UUID.randomUUID();
        some.put(Portal.ticket(this.company, mine), question("of mine"));

        var subjects = subjects(list(some, this.company, ""));
        if (own.equals("nothing")) {
            assertThat(subjects).isEmpty();
            assertThat(some.get(Portal.ticket(this.company, mine))).isProblem(404, "not-found");
        }
        else if (own.equals("true")) {
            assertThat(subjects).containsExactly("of mine");
            assertThat(some.get(path())).as("as an unknown id").isProblem(404, "not-found");
            assertThat(some.put(path() + "/messages/" + UUID.randomUUID(), text("x"))).isProblem(404, "not-found");
        }
        else {
            assertThat(subjects).containsExactly("of anna");
        }
        assertThat(subjects(list(this.anna, this.company, ""))).containsExactlyInAnyOrder("of anna", "of mine");
    }

    @Test
    @DisplayName("F-054 criteria combine with AND, and pages follow each other without gap or double")
    void filtersAndPages() {
        for (int i = 0; i < 25; i++) {
            var body = """
                    {"subject": "S%d", "category": "%s", "text": "x", "link": {"kind": "invoices", "number": "RE-%d", "path": "/c/%s/invoices"}}"""
                .formatted(i, i % 2 == 0 ? "COMPLAINT" : "QUESTION", i % 5, this.company);
            assertThat(this.anna.put(Portal.ticket(this.company, UUID.randomUUID()), body).statusCode()).isEqualTo(201);
        }
        var seen = new ArrayList<String>();
        var page = list(this.anna, this.company, "?size=10");
        while (true) {
            seen.addAll(subjects(page));
            if (page.get("next").isNull()) {
                break;
            }
            page = list(this.anna, this.company, "?size=10&after=" + page.get("next").stringValue());
        }
        assertThat(seen).hasSize(25).startsWith("S24").endsWith("S0");
        assertThat(new HashSet<>(seen)).hasSize(25);
        assertThat(subjects(list(this.anna, this.company, "?category=COMPLAINT&about=RE-0&mine=true")))
            .containsExactly("S20", "S10", "S0");
        var bert = this.portal.member(this.company, Portal.EVERYTHING);
        assertThat(subjects(list(bert, this.company, "?mine=true"))).isEmpty();
        var first = list(this.anna, this.company, "").get("items").get(0);
        assertThat(subjects(
                list(this.anna, this.company, "?reference=" + first.get("reference").stringValue().toLowerCase())))
            .containsExactly("S24");
        assertThat(subjects(json(this.staff.get("/api/backoffice/tickets?size=10&order=NEWEST&status=OPEN&company="
                + this.company + "&assigned=NOBODY&category=QUESTION"))))
            .startsWith("S23", "S21");
        assertThat(subjects(json(this.staff.get("/api/backoffice/tickets?size=10&assigned=ME")))).isEmpty();
        assertThat(this.anna.get(Portal.tickets(this.company) + "?size=10&category=QUESTION&after="
                + list(this.anna, this.company, "?size=10").get("next").stringValue()))
            .isProblem(400, "invalid-request")
            .namesField("after", "invalid-cursor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = { "subject; ''; required", "subject; a\\u0007b; invalid-value", "text; '  '; required",
                    "category; GOSSIP; unknown-value", "priority; NOW; unknown-value", "colour; red; unknown-field" })
    void badInputIsNamedInEveryLanguage(String field, String value, String code) {
        var body = (ObjectNode) new JsonMapper().readTree(question("pumps"));
        body.put(field, value.replace("\\u0007", "\u0007"));
        for (var language : List.of("de", "en", "ro", "da")) {
            assertThat(this.anna.in(language).put(path(), body.toString())).isProblem(400, "invalid-request")
                .namesField(field, code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example/", "//evil.example", "/c/10001/invoices", "/backoffice",
            "/c/{company}evil", "/c/{company}/../other", "/c/{company}//x", "javascript:alert(1)" })
    @DisplayName("F-056 a link leads to a page of the own company and to nothing else")
    void aLinkLeadsNowhereElse(String to) {
        assertThat(this.anna.put(path(), linked(to.replace("{company}", this.company.value()))))
            .isProblem(400, "invalid-request")
            .namesField("link.path", "portal-path");
    }

    @Test
    @DisplayName("F-056 a ticket keeps what the customer was looking at: list or document, and the line")
    void keepsWhatItIsAbout() {
        var to = "/c/" + this.company + "/invoices?status=OPEN";
        var opened = json(this.anna.put(path(), linked(to)));

        assertThat(opened.get("link")).isEqualTo(new JsonMapper().readTree("""
                {"kind": "invoices", "number": "RE-1", "label": "Invoice RE-1", "line": "2", "path": "%s"}"""
            .formatted(to)));
    }

    @Test
    void aTooLongConversationIsContinuedInAnother() {
        this.anna.put(path(), question("pumps"));
        for (int i = 0; i < 99; i++) {
            assertThat(this.anna.put(path() + "/messages/" + UUID.randomUUID(), text("again")).statusCode())
                .isEqualTo(200);
        }
        assertThat(this.anna.put(path() + "/messages/" + UUID.randomUUID(), text("again"))).isProblem(409,
                "ticket-full");
    }

    @Test
    @DisplayName("two of the staff who take one ticket over at once: one has it, the other is told")
    void oneTakesItOver() {
        this.anna.put(path(), question("pumps"));
        var other = this.portal.staff(Portal.person());

        put(this.staff, desk("/assignee"), "{\"take\": true}", 1);
        assertThat(other.with("If-Match", "\"1\"").put(desk("/assignee"), "{\"take\": true}")).isProblem(412,
                "precondition-failed");
        assertThat(this.staff.with("If-Match", "\"1\"").put(desk("/assignee"), "{\"take\": true}").statusCode())
            .as("a repeat")
            .isEqualTo(200);
        assertThat(put(this.staff, desk("/assignee"), "{\"take\": false}", 2).get("row").has("assignee")).isFalse();
        assertThat(this.staff.put(desk("/messages/" + UUID.randomUUID()), """
                {"text": "x", "status": "OPEN"}""")).isProblem(400, "invalid-request")
            .namesField("status", "invalid-value");
        assertThat(this.staff.get("/api/backoffice/tickets/" + UUID.randomUUID())).isProblem(404, "not-found");
    }

    private String linked(String to) {
        return """
                {"subject": "x", "category": "INACCURACY", "text": "x", "link": {"kind": "invoices", "number": "RE-1",
                 "label": "Invoice RE-1", "line": "2", "path": "%s"}}""".formatted(to);
    }

    private static JsonNode put(Api caller, String path, String body, int version) {
        var answer = caller.with("If-Match", "\"" + version + "\"").put(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private String path() {
        return Portal.ticket(this.company, this.id);
    }

    private String desk(String rest) {
        return "/api/backoffice/tickets/" + this.id + rest;
    }

    private int unread(Api caller) {
        return json(caller.get(Portal.tickets(this.company) + "/unread")).get("count").intValue();
    }

    private static JsonNode list(Api caller, CompanyId company, String query) {
        var answer = caller.get(Portal.tickets(company) + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static List<String> subjects(JsonNode page) {
        return page.get("items").valueStream().map(it -> it.get("subject").stringValue()).toList();
    }

}
