package dev.kontor.documents.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
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
import org.springframework.core.env.Environment;

import dev.kontor.documents.CompanyApi;
import dev.kontor.documents.DocumentsService;
import dev.kontor.documents.Portal;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;

import static dev.kontor.documents.CompanyApi.json;
import static dev.kontor.documents.CompanyApi.numbers;
import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// From what the ERP says about a project to what its customer sees.
@DocumentsService
class ProjectsIT {

    @Autowired
    Portal portal;

    @Autowired
    Environment environment;

    CompanyId company;

    Api anna;

    CompanyApi own;

    @BeforeEach
    void aCompanyWithOneMember() {
        this.company = this.portal.company();
        this.anna = this.portal.member(this.company, "projects.read");
        this.own = new CompanyApi(this.company, this.anna);
    }

    @Test
    @DisplayName("F-105 F-106 a project shows its status, progress and tasks with their days, as the contract's example has it")
    void showsAProjectWithItsTasks() throws Exception {
        send(project("A", 7));

        var row = eventually("projects").get("items").get(0);
        assertThat(row.get("title").stringValue()).isEqualTo("Heizzentrale Werk 2");
        assertThat(row.get("progress").intValue()).isEqualTo(45);
        assertThat(row.get("tasks").intValue()).isEqualTo(3);
        assertThat(row.get("tasksDone").intValue()).isEqualTo(1);
        var project = this.own.get("projects/" + number("A"));
        assertThat(project.get("documents")).isEqualTo(json("""
                [{"kind": "orders", "number": "AU-2026/000087"}]"""));
        assertThat(project.get("tasks").get(2)).isEqualTo(json("""
                {"id": "3", "title": "Abnahme", "status": "OPEN", "startsOn": "2027-02-26", "endsOn": "2027-02-26",
                 "progress": 0, "milestone": true, "after": ["2"]}"""));
        assertThat(project.get("asOf").stringValue()).isEqualTo("2026-11-22T10:00:00Z");
    }

    @Test
    @DisplayName("Trap 5: the newest version wins, whatever order they come in, and a removed project is gone")
    void theNewestVersionWins() throws Exception {
        var older = project("A", 1).put("title", "Older");
        send(project("A", 2), older, project("B", 3), project("C", 1));
        send(removed("B", 4), project("B", 3));
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> numbers(this.own.get("projects")).equals(all("C", "A")));

        assertThat(this.own.get("projects/" + number("A")).get("title").stringValue()).isEqualTo("Heizzentrale Werk 2");
        assertThat(this.own.ask("projects/" + number("B"))).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("F-062 criteria combine with AND, and pages follow each other without gap or double")
    void filtersAndPages() throws Exception {
        var projects = new ArrayList<ObjectNode>();
        for (int i = 10; i < 45; i++) {
            projects.add(project("P-" + i, 1).put("startsOn", LocalDate.of(2026, 1, 1 + i % 5).toString())
                .put("status", i % 2 == 0 ? "ACTIVE" : "COMPLETED"));
        }
        send(projects.toArray(ObjectNode[]::new));
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> this.own.get("projects/count").get("count").intValue() == 35);

        var seen = new ArrayList<String>();
        var page = this.own.get("projects?size=10");
        while (true) {
            seen.addAll(numbers(page));
            if (page.get("next").isNull()) {
                break;
            }
            page = this.own.get("projects?size=10&after=" + page.get("next").stringValue());
        }
        assertThat(seen).hasSize(35);
        assertThat(new HashSet<>(seen)).hasSize(35);
        assertThat(
                numbers(this.own.get("projects?status=ACTIVE&from=2026-01-02&to=2026-01-02&number=" + number("p-1"))))
            .containsExactly(number("P-16"));
        assertThat(this.own.get("projects/count?status=ACTIVE").get("count").intValue()).isEqualTo(18);
    }

    @Test
    @DisplayName("F-062 F-105 the list leaves as a file, whole and with its filters, in the reader's language")
    void leavesAsAFile() throws Exception {
        send(project("A", 1), project("B", 1).put("title", "=1+1"), project("C", 1).put("status", "COMPLETED"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> numbers(this.own.get("projects")).size() == 3);
        var clerk = this.portal.member(this.company, "projects.read", "exports.create");

        var lines = this.own.as(clerk.in("de")).ask("projects/export?status=ACTIVE&format=csv").body().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).endsWith(
                "Nummer,Projekt,Status,Beginn,Ende,Fortschritt in %,Aufgaben,Erledigte Aufgaben,Ansprechperson,Kommission");
        assertThat(lines.get(1)).startsWith(number("B") + ",'=1+1,ACTIVE,");
        assertThat(lines.get(2)).startsWith(number("A") + ",Heizzentrale Werk 2,ACTIVE,").contains(",45,3,1,");
        assertThat(this.own.ask("projects/export")).isProblem(403, "forbidden");
        assertThat(this.own.as(clerk).ask("projects/export?size=10")).isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = { "projects", "projects/count", "projects/export", "projects/unknown", "projects/{number}" })
    @DisplayName("Trap 1: strangers learn nothing, and a member without the right is told why")
    void strangersLearnNothing(String path) throws Exception {
        send(project("SECRET", 1));
        eventually("projects");
        var asked = path.replace("{number}", number("SECRET"));
        var stranger = this.portal.member(this.portal.company(), "projects.read");
        var clerk = this.portal.member(this.company, Map.of("projects.read", List.of("ACCESS_GROUP")), "orders.read");

        assertThat(this.own.as(stranger).ask(asked)).isProblem(404, "not-found");
        assertThat(this.own.as(stranger).ask(asked).body())
            .isEqualTo(stranger.get("/api/companies/none/" + asked).body());
        assertThat(this.own.as(clerk).ask(asked)).isProblem(403, "forbidden").hasReasons("ACCESS_GROUP");
    }

    @Test
    @DisplayName("Trap 1: a project of another company is unknown in one's own")
    void ownCompanyShowsOwnProjectsOnly() throws Exception {
        send(project("SECRET", 1));
        eventually("projects");
        var other = this.portal.company();
        var bert = this.portal.member(other, "projects.read");

        assertThat(bert.get("/api/companies/" + other + "/projects/" + number("SECRET"))).isProblem(404, "not-found");
        assertThat(json(bert.get("/api/companies/" + other + "/projects").body()).get("items").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "projects?status=LOST, status, unknown-value", "projects?size=5, size, out-of-range",
            "projects?from=2026-02-02&to=2026-02-01, from, reversed-range",
            "projects?after=AAAA, after, invalid-cursor", "projects?colour=red, colour, unknown-parameter",
            "projects/count?size=10, size, unknown-parameter", "projects?from=soon, from, not-a-date" })
    void badInputIsNamed(String path, String field, String code) {
        assertThat(this.own.ask(path)).isProblem(400, "invalid-request").namesField(field, code);
    }

    private ObjectNode project(String number, int version) throws IOException {
        var example = Files.readString(Path.of("..", "contracts", "erp", "project.upserted.v1.example.json"));
        return ((ObjectNode) json(example)).put("number", number(number))
            .put("company", this.company.value())
            .put("version", version);
    }

    private ObjectNode removed(String number, int version) {
        return new JsonMapper().createObjectNode().put("number", number(number)).put("version", version);
    }

    private void send(ObjectNode... projects) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers",
                this.environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var project : projects) {
                producer.send(event(project)).get();
            }
        }
    }

    private static ProducerRecord<String, String> event(ObjectNode project) {
        var gone = !project.has("title");
        var key = "PROJECT/" + project.get("number").stringValue();
        var event = new ProducerRecord<String, String>("erp.projects", key, gone ? null : project.toString());
        var version = project.get("version").intValue();
        Map.of("ce_specversion", "1.0", "ce_id", key + ":" + version, "ce_source", "/test", "ce_time",
                "2026-11-22T10:00:00Z", "ce_type", "kontor.erp.project." + (gone ? "removed" : "upserted") + ".v1",
                gone ? "ce_entityversion" : "content-type", gone ? Integer.toString(version) : "application/json")
            .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private JsonNode eventually(String path) {
        return Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> this.own.get(path), page -> !page.get("items").isEmpty());
    }

    private String number(String number) {
        return this.company.value().toUpperCase(Locale.ROOT) + "." + number.toUpperCase(Locale.ROOT);
    }

    private List<String> all(String... numbers) {
        return List.of(numbers).stream().map(this::number).toList();
    }

}
