package dev.kontor.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;

import static dev.kontor.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

/// No list walks past tickets that it does not show.
@SupportService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexPlanIT {

    private static final int TICKETS = 6_000;

    private static final List<String> STATUSES = List.of("OPEN", "WAITING_FOR_CUSTOMER", "ANSWERED", "CLOSED");

    @Autowired
    Portal portal;

    @Autowired
    MongoOperations mongo;

    CompanyId large;

    String annaId = "";

    Api anna;

    Api staff;

    @BeforeAll
    void manyTicketsOfSkewedCompanies() {
        this.large = this.portal.company();
        this.annaId = Portal.person();
        this.anna = this.portal.member(this.annaId, this.large, Map.of(), Portal.EVERYTHING);
        this.staff = this.portal.staff("s-1");
        this.mongo.getCollection("tickets").insertMany(IntStream.range(0, TICKETS).mapToObj(this::ticket).toList());
    }

    @AfterEach
    void stopWatching() {
        this.mongo.executeCommand(new Document("profile", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "status=OPEN", "status=OPEN&status=ANSWERED", "category=COMPLAINT", "mine=true",
            "mine=true&status=CLOSED", "status=CLOSED&category=TECHNICAL", "about=RE-17", "about=RE-17&status=OPEN",
            "about=RE-17&mine=true&category=QUESTION", "reference=T-00000011" })
    @DisplayName("F-054 whatever customers filter by, only rows that are shown are read, on every page")
    void customersListsReadWhatTheyShow(String query) {
        follow(this.anna, Portal.tickets(this.large) + "?" + query);
        for (var kept : List.of(Map.of("orderer", List.of(this.annaId + "@example.com")),
                Map.of("unit", List.of("K-1")), Map.of("product-group", List.of("Pumps")))) {
            follow(this.portal.restricted(this.annaId, this.large, kept), Portal.tickets(this.large) + "?" + query);
        }
        this.portal.member(this.annaId, this.large, Map.of(), Portal.EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "status=OPEN", "status=OPEN&status=WAITING_FOR_CUSTOMER", "assigned=ME",
            "assigned=NOBODY&status=OPEN", "company={company}", "company={company}&status=OPEN&assigned=ME",
            "category=COMPLAINT&status=CLOSED", "order=NEWEST", "order=NEWEST&status=OPEN&category=QUESTION",
            "reference=T-00000011" })
    void theQueueReadsWhatItShows(String query) {
        follow(this.staff, "/api/backoffice/tickets?" + query.replace("{company}", this.large.value()));
    }

    @Test
    void countingReadsNoTicket() {
        for (var path : List.of("/api/backoffice/tickets/waiting", Portal.tickets(this.large) + "/unread")) {
            watch(path.startsWith("/api/backoffice") ? this.staff : this.anna, path);
            assertThat(recorded()).as(path).isNotEmpty().allSatisfy(cost -> {
                assertThat(cost.plan()).as("%s", cost).startsWith("IXSCAN");
                assertThat(cost.documents()).as("%s", cost).isZero();
            });
        }
    }

    private void follow(Api caller, String path) {
        var after = "";
        for (int page = 0; page < 3; page++) {
            var next = watch(caller, path + "&size=20" + after);
            assertThat(recorded()).as(path).isNotEmpty().allSatisfy(cost -> {
                assertThat(cost.plan()).as("%s", cost).contains("IXSCAN").doesNotContain("COLLSCAN");
                assertThat(cost.documents()).as("%s", cost).isLessThanOrEqualTo(2 * Math.max(cost.returned(), 1));
            });
            if (next == null) {
                return;
            }
            after = "&after=" + next;
        }
    }

    private String watch(Api caller, String path) {
        this.mongo.executeCommand(new Document("profile", 2));
        var answer = caller.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var page = json(answer);
        return page.has("next") && !page.get("next").isNull() ? page.get("next").stringValue() : null;
    }

    private List<Cost> recorded() {
        this.mongo.executeCommand(new Document("profile", 0));
        var profile = this.mongo.getCollection("system.profile");
        var found = new ArrayList<Document>();
        profile.find(new Document("command.find", "tickets")).into(found);
        profile.find(new Document("command.aggregate", "tickets")).into(found);
        profile.find(new Document("command.count", "tickets")).into(found);
        profile.drop();
        return found.stream().map(Cost::of).toList();
    }

    private Document ticket(int i) {
        var random = new Random(i);
        var person = i % 7 == 0 ? this.annaId : "q-" + i % 40;
        var at = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(i));
        return new Document("_id", UUID.randomUUID().toString())
            .append("company", i % 2 == 0 ? this.large.value() : "s-" + i % 100)
            .append("reference", "T-" + String.format("%08d", i))
            .append("question",
                    new Document("subject", "S" + i)
                        .append("category", List.of("QUESTION", "COMPLAINT", "TECHNICAL").get(random.nextInt(3)))
                        .append("priority", "NORMAL")
                        .append("link",
                                new Document("kind", "invoices").append("number", "RE-" + i % 300)
                                    .append("path", "/c/x")))
            .append("owner",
                    new Document("person", person).append("name", person)
                        .append("orderer", person + "@example.com")
                        .append("unit", "K-" + i % 8))
            .append("openedAt", at)
            .append("handling", new Document("status", STATUSES.get(random.nextInt(10) == 0 ? random.nextInt(3) : 3))
                .append("changedAt", at)
                .append("askedIn", 1L)
                .append("assignee", i % 3 == 0 ? new Document("person", "s-" + i % 5).append("name", "S") : null))
            .append("messages", List.of(new Document("_id", "m" + i)
                .append("author", new Document("side", "CUSTOMER").append("person", person).append("name", person))
                .append("text", "x")
                .append("at", at)
                .append("internal", false)))
            .append("unreadBy", i % 50 == 0 ? List.of(person) : List.of())
            .append("version", 1L);
    }

    record Cost(Document command, String plan, int keys, int documents, int returned) {

        static Cost of(Document operation) {
            return new Cost(operation.get("command", Document.class), operation.getString("planSummary"),
                    operation.getInteger("keysExamined", 0), operation.getInteger("docsExamined", 0),
                    operation.getInteger("nreturned", 0));
        }

        @Override
        public String toString() {
            return "%d keys, %d documents for %d rows by %s: %s".formatted(this.keys, this.documents, this.returned,
                    this.plan, this.command);
        }

    }

}
