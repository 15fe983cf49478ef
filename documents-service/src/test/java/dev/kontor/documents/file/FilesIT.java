package dev.kontor.documents.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

import dev.kontor.documents.DocumentsService;
import dev.kontor.documents.Portal;
import dev.kontor.documents.content.Hash;
import dev.kontor.documents.erp.ADocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestAccess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/// From what the ERP hands out to what its reader finds.
@DocumentsService
class FilesIT {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    Portal portal;

    @Autowired
    Environment environment;

    @Autowired
    MongoOperations mongo;

    @Autowired
    TestAccess access;

    CompanyId company;

    Api anna;

    @BeforeEach
    void aCompanyWithOneMember() {
        this.company = this.portal.company();
        this.anna = this.portal.member(this.company, "files.read");
    }

    @Test
    @DisplayName("F-112 F-113 the file of the contract's example is listed, and downloaded under its name as it was sent")
    void handsOutWhatWasSent() throws Exception {
        var example = (ObjectNode) json(
                java.nio.file.Files.readString(Path.of("..", "contracts", "erp", "file.upserted.v1.example.json")));
        var id = this.company + "-price-list";
        example.put("id", id).putObject("audience").putArray("companies").add(this.company.value());
        send(example);

        var file = eventually("").get(0);
        assertThat(file.get("title").stringValue()).isEqualTo("Ihre Preisliste 2026");
        assertThat(file.get("category").stringValue()).isEqualTo("PRICE_LIST");
        assertThat(file.get("validUntil").stringValue()).isEqualTo("2026-12-31");
        assertThat(file.has("content")).isFalse();
        var answer = this.anna.bytes(path("files/" + id + "/content"));
        assertThat(Hash.of(answer.body())).isEqualTo(file.get("sha256").stringValue());
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/csv");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("content-disposition")).get()
            .asString()
            .startsWith("attachment; ")
            .contains("Preisliste%202026.csv");
    }

    @Test
    @DisplayName("F-113 a PDF comes to be shown, and to be kept for whoever asks so")
    void showsWhatABrowserCanShow() throws Exception {
        send(file("shown", 1));
        eventually("");

        assertThat(disposition("shown", "")).startsWith("inline; ");
        assertThat(disposition("shown", "?download=true")).startsWith("attachment; ");
    }

    @Test
    @DisplayName("Trap 5: a newer version takes the place of an older one whatever the order, and what was withdrawn is gone")
    void theNewestVersionWins() throws Exception {
        send(file("A", 2).put("title", "Newer"), file("A", 1).put("title", "Older"), file("B", 1));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> items("").size() == 2);
        sendRemoved("B", 2);
        send(file("B", 1));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> items("").size() == 1);

        assertThat(items("").get(0).get("title").stringValue()).isEqualTo("Newer");
        assertThat(this.anna.get(path("files/" + id("B") + "/content"))).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({ "HashDiffers, sha256, 0000000000000000000000000000000000000000000000000000000000000000",
            "TypeDiffers, mediaType, image/png", "TypeDiffers, name, page.html", "ContentIsNotBase64, content, !!!!" })
    @DisplayName("F-112 a file that is not what its event says is parked with the reason, and nobody sees it")
    void parksWhatIsNotWhatItSays(String reason, String field, String value) throws Exception {
        var bad = file("bad-" + Math.abs((field + value).hashCode()), 1).put(field, value);
        send(bad);
        send(file("good-" + Math.abs((field + value).hashCode()), 1));

        var seen = eventually("");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.get(0).get("id").stringValue()).contains("good");
        assertThat(parked("FILE/" + bad.get("id").stringValue())).contains("cannot-be-stored", reason);
    }

    @Test
    @DisplayName("F-112 Trap 1: a file is had by those it is for: all, a company, or a person in it; others get what an unknown id gets")
    void everybodyHasHisOwn() throws Exception {
        var other = this.portal.company();
        var bert = this.portal.member(other, "files.read");
        var carla = person("carla", Map.of());
        var part = person("part", Map.of("orderer", List.of("part@example.com")));
        send(file("all", 1).putNull("audience"), file("company", 1),
                audience(file("person", 1), null, email("carla").toUpperCase(Locale.ROOT)),
                audience(file("nobody", 1), this.company.value()),
                audience(file("both", 1), this.company.value(), email("carla"), email("part")));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> mine(carla).size() == 4);

        assertThat(mine(this.anna)).containsExactlyInAnyOrder("all", "company");
        assertThat(mine(carla)).containsExactlyInAnyOrder("all", "company", "person", "both");
        assertThat(mine(part)).containsExactlyInAnyOrder("all", "both");
        assertThat(ids(bert, other)).contains(id("all")).doesNotContain(id("company"), id("both"));
        assertThat(bert.get("/api/companies/" + other + "/files/" + id("company") + "/content")).isProblem(404,
                "not-found");
        assertThat(this.anna.get(path("files/" + id("person") + "/content"))).isProblem(404, "not-found");
        assertThat(bert.get(path("files"))).isProblem(404, "not-found");
        var clerk = this.portal.member(this.company, Map.of("files.read", List.of("ACCESS_GROUP")), "orders.read");
        assertThat(clerk.get(path("files"))).isProblem(403, "forbidden").hasReasons("ACCESS_GROUP");
        assertThat(clerk.get(path("file-visit"))).isProblem(403, "forbidden");
    }

    @Test
    @DisplayName("F-112 F-113 Trap 1: a file for an access group is had by its members alone, until they leave it; whoever sees a part has what names his group")
    void everyGroupHasItsOwn() throws Exception {
        var group = "g-" + this.company.value().toLowerCase(Locale.ROOT);
        var other = this.portal.company();
        var member = member("member", this.company, List.of("customers", group), Map.of());
        var part = member("part", this.company, List.of(group), Map.of("unit", List.of("K-1")));
        var elsewhere = member("elsewhere", other, List.of(group), Map.of());
        var outsider = member("outsider", this.company, List.of("customers", group + "x"), Map.of());
        send(file("all", 1).putNull("audience"), groups(file("group", 1), null, group, "another"),
                groups(file("both", 1), this.company.value(), group), groups(file("none", 1), null),
                groups(file("none-here", 1), this.company.value()), groups(file("label", 1), null, "no-such-group"),
                groups(audience(file("person", 1), null, email("part")), null, group), file("company", 1));
        var sent = new Query(where("_id").regex("^FILE/" + this.company + "-"));
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> this.mongo.count(sent, StoredFile.COLLECTION) == 8);

        assertThat(mine(member)).containsExactlyInAnyOrder("all", "company", "group", "both");
        assertThat(mine(part)).containsExactlyInAnyOrder("all", "group", "both", "person");
        assertThat(mine(outsider)).containsExactlyInAnyOrder("all", "company");
        assertThat(mine(this.anna)).as("whose groups were not announced").containsExactlyInAnyOrder("all", "company");
        assertThat(ids(elsewhere, other)).contains(id("all"), id("group"))
            .doesNotContain(id("both"), id("company"), id("person"));
        for (var id : List.of("group", "both", "none", "label", "person")) {
            assertThat(outsider.get(path("files/" + id(id) + "/content"))).isProblem(404, "not-found");
        }
        assertThat(elsewhere.get("/api/companies/" + other + "/files/" + id("both") + "/content")).isProblem(404,
                "not-found");
        assertThat(ids(json(outsider.get(path("files?q=group")).body()))).isEmpty();
        assertThat(member.bytes(path("files/" + id("group") + "/content")).body()).isEqualTo(PDF);

        member("member", this.company, List.of("customers"), Map.of());

        assertThat(mine(member)).containsExactlyInAnyOrder("all", "company");
        assertThat(member.get(path("files/" + id("group") + "/content"))).isProblem(404, "not-found");
        send(file("group", 2));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> mine(outsider).contains("group"));
        assertThat(ids(elsewhere, other)).doesNotContain(id("group"));
    }

    @Test
    @DisplayName("F-112 the file of the contract's example for an access group is seen by its members")
    void handsOutTheExampleOfAGroup() throws Exception {
        var example = (ObjectNode) json(java.nio.file.Files
            .readString(Path.of("..", "contracts", "erp", "file.upserted.v1.group.example.json")));
        var id = this.company + "-notes";
        send(example.put("id", id), file("sign", 1));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> mine(this.anna).contains("sign"));
        var fitter = member("fitter", this.company, List.of("customers", "piping"), Map.of());

        assertThat(mine(fitter)).containsExactlyInAnyOrder("notes", "sign");
        assertThat(mine(this.anna)).containsExactly("sign");
    }

    @Test
    @DisplayName("F-068 the ERP's own file of a document takes the place of ours, for whoever may see the document, and is in no list")
    void theErpsOwnFileOfADocument() throws Exception {
        var number = "R/" + this.company;
        this.portal.store(ADocument.of("INVOICE", number).company(this.company.value()));
        var reader = this.portal.member(this.company, "files.read", "invoices.read");
        var own = file("own", 1);
        own.putObject("document").put("kind", "INVOICE").put("number", number).put("company", this.company.value());
        send(own);

        var pdf = path("document-pdfs/invoices/" + number);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Arrays.equals(reader.bytes(pdf).body(), PDF));
        assertThat(items("").isEmpty()).isTrue();
        assertThat(this.anna.get(path("files/" + id("own") + "/content"))).isProblem(404, "not-found");
        assertThat(this.anna.get(pdf)).isProblem(403, "forbidden");
    }

    @Test
    @DisplayName("F-112 search, categories and order combine, and pages follow each other without gap or double")
    void findsAndPages() throws Exception {
        var files = new ArrayList<ObjectNode>();
        for (int i = 0; i < 35; i++) {
            files.add(file("F-" + i, 1).put("title", "Sheet " + i % 7)
                .put("category", i % 2 == 0 ? "DATA_SHEET" : "CERTIFICATE"));
        }
        send(files.toArray(ObjectNode[]::new));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> mine(this.anna).size() == 35);

        for (var sort : List.of("-changedAt", "changedAt", "title", "-title")) {
            var seen = new ArrayList<String>();
            var page = get("?size=10&sort=" + sort);
            while (true) {
                seen.addAll(ids(page));
                if (page.get("next").isNull()) {
                    break;
                }
                page = get("?size=10&sort=" + sort + "&after=" + page.get("next").stringValue());
            }
            seen.removeIf(it -> !it.contains(this.company.value()));
            assertThat(seen).as(sort).hasSize(35);
            assertThat(new HashSet<>(seen)).as(sort).hasSize(35);
        }
        assertThat(ids(get("?q=SHEET+f-17&category=CERTIFICATE"))).containsExactly(id("F-17"));
        assertThat(ids(get("?q=sheet+f-17&category=DATA_SHEET"))).isEmpty();
        assertThat(ids(get("?q=(.*"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "files?category=SECRET, category, unknown-value", "files?size=5, size, out-of-range",
            "files?sort=size, sort, unknown-value", "files?after=AAAA, after, invalid-cursor",
            "files?colour=red, colour, unknown-parameter",
            "files/x/content?download=perhaps, download, invalid-value" })
    void badInputIsNamed(String path, String field, String code) {
        assertThat(this.anna.get(path(path))).isProblem(400, "invalid-request").namesField(field, code);
    }

    @Test
    @DisplayName("F-112 what is new since the last visit is remembered per person, and only moves forward")
    void remembersTheVisit() {
        assertThat(visit()).isNull();
        assertThat(put("{\"seenAt\": \"2026-11-20T10:00:00Z\"}")).isEqualTo(204);
        assertThat(put("{\"seenAt\": \"2026-11-19T10:00:00Z\"}")).isEqualTo(204);
        assertThat(visit()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(put("{\"seenAt\": \"2999-01-01T00:00:00Z\"}")).isEqualTo(204);
        assertThat(Instant.parse(visit())).isBefore(Instant.now().plusSeconds(60));
        assertThat(this.anna.put(path("file-visit"), "{}")).isProblem(400, "invalid-request")
            .namesField("seenAt", "required");
    }

    @Test
    @DisplayName("Trap 6: a list of files reads the files that it shows, of whatever category, order and search")
    void listsReadWhatTheyShow() throws Exception {
        var files = new ArrayList<Document>();
        for (int i = 0; i < 3_000; i++) {
            files.add(StoredFile.of(new JsonMapper().treeToValue(file("many-" + i, 1), FileUpserted.class))
                .append("_id", "FILE/" + id("many-" + i))
                .append("asOf", Date.from(Instant.ofEpochSecond(1_700_000_000L + i)))
                .append("companies", List.of(place(i))));
        }
        this.mongo.insert(files, StoredFile.COLLECTION);
        this.anna = member("anna", this.company, List.of("mine", "mine-too"), Map.of());
        for (var query : List.of("", "?sort=title", "?sort=-title&category=OTHER", "?q=many-29",
                "?sort=changedAt&category=OTHER&category=DATA_SHEET")) {
            this.mongo.executeCommand(new Document("profile", 2));
            var shown = get(query + (query.isEmpty() ? "?" : "&") + "size=20").get("items").size();
            this.mongo.executeCommand(new Document("profile", 0));
            var plans = this.mongo.find(
                    new Query(where("ns").regex("\\.files$").and("op").is("query").and("nreturned").gte(0)),
                    Document.class, "system.profile");
            this.mongo.getCollection("system.profile").drop();
            assertThat(plans).as(query).isNotEmpty().allSatisfy(plan -> {
                assertThat(plan.getString("planSummary")).as(query).startsWith("IXSCAN { companies: 1, category: 1");
                if (!query.contains("q=")) {
                    assertThat(plan.getInteger("docsExamined")).as(query).isLessThanOrEqualTo(2 * (shown + 1));
                }
            });
        }
        this.mongo.remove(new Query(where("companies").in(this.company.value(), "@mine", "@mine-too", "@others")),
                StoredFile.COLLECTION);
    }

    private String place(int i) {
        return switch (i % 6) {
            case 0 -> this.company.value();
            case 1 -> "@mine";
            case 2 -> "@mine-too";
            case 3, 4 -> "@others";
            default -> "someone-" + i;
        };
    }

    private Api person(String name, Map<String, List<String>> restrictions) {
        return member(name, this.company, List.of(), restrictions);
    }

    private Api member(String name, CompanyId of, List<String> groups, Map<String, List<String>> restrictions) {
        var person = new PersonId(name + "-" + this.company);
        this.access.group(person, of, groups, restrictions, "files.read");
        return this.portal.as(person);
    }

    private String email(String name) {
        return name + "-" + this.company + "@example.com";
    }

    private ObjectNode file(String name, int version) {
        var file = new JsonMapper().createObjectNode()
            .put("id", id(name))
            .put("version", version)
            .put("name", name + ".pdf")
            .put("mediaType", "application/pdf")
            .put("size", PDF.length)
            .put("sha256", Hash.of(PDF))
            .put("category", "OTHER")
            .put("title", name)
            .put("content", Base64.getEncoder().encodeToString(PDF));
        return audience(file, this.company.value());
    }

    private static ObjectNode audience(ObjectNode file, String company, String... persons) {
        var audience = file.putObject("audience");
        if (company != null) {
            audience.putArray("companies").add(company);
        }
        if (persons.length > 0 || file.get("id").stringValue().endsWith("nobody")) {
            var named = audience.putArray("persons");
            List.of(persons).forEach(named::add);
        }
        return file;
    }

    /// For these access groups, of one company or of whatever company.
    private static ObjectNode groups(ObjectNode file, String company, String... groups) {
        var audience = (ObjectNode) file.get("audience");
        if (company == null) {
            audience.remove("companies");
        }
        var named = audience.putArray("groups");
        List.of(groups).forEach(named::add);
        return file;
    }

    private String id(String name) {
        return this.company + "-" + name;
    }

    private void send(ObjectNode... files) throws Exception {
        for (var file : files) {
            if (file.has("audience") && file.get("audience").isNull()) {
                file.remove("audience");
            }
            publish("FILE/" + file.get("id").stringValue(), "upserted", file.path("version").asInt(), file.toString());
        }
    }

    private void sendRemoved(String name, int version) throws Exception {
        publish("FILE/" + id(name), "removed", version, null);
    }

    private void publish(String key, String what, int version, String body) throws Exception {
        var event = new ProducerRecord<String, String>("erp.files", key, body);
        Map.of("ce_specversion", "1.0", "ce_id", key + ":" + version, "ce_source", "/test", "ce_time",
                "2026-11-22T10:00:00Z", "ce_type", "kontor.erp.file." + what + ".v1",
                body == null ? "ce_entityversion" : "content-type",
                body == null ? Integer.toString(version) : "application/json")
            .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
            producer.send(event).get();
        }
    }

    private String parked(String key) {
        var settings = new HashMap<>(kafka());
        settings.put("auto.offset.reset", "earliest");
        settings.put("metadata.max.age.ms", 500);
        settings.put("group.id", "look-" + key);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("erp.files-dlt"));
            return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var letter : consumer.poll(Duration.ofMillis(500))) {
                    if (key.equals(letter.key())) {
                        return new String(letter.headers().lastHeader("kontor_dlt_reason").value(),
                                StandardCharsets.UTF_8) + " "
                                + new String(letter.headers().lastHeader("kontor_dlt_detail").value(),
                                        StandardCharsets.UTF_8);
                    }
                }
                return "";
            }, it -> !it.isEmpty());
        }
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", this.environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
    }

    private String disposition(String name, String query) {
        return this.anna.bytes(path("files/" + id(name) + "/content" + query))
            .headers()
            .firstValue("content-disposition")
            .orElseThrow();
    }

    private String visit() {
        var visit = json(this.anna.get(path("file-visit")).body());
        return visit.has("seenAt") ? visit.get("seenAt").stringValue() : null;
    }

    private int put(String body) {
        return this.anna.put(path("file-visit"), body).statusCode();
    }

    private JsonNode eventually(String query) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> items(query), it -> !it.isEmpty());
    }

    /// Without what other tests gave to everybody.
    private JsonNode items(String query) {
        var own = new JsonMapper().createArrayNode();
        get(query).get("items").forEach(item -> {
            if (item.get("id").stringValue().startsWith(this.company.value() + "-")) {
                own.add(item);
            }
        });
        return own;
    }

    private JsonNode get(String query) {
        var response = this.anna.get(path("files" + query));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response.body());
    }

    private List<String> mine(Api reader) {
        return ids(reader, this.company).stream()
            .filter(it -> it.startsWith(this.company + "-"))
            .map(it -> it.substring(this.company.value().length() + 1))
            .toList();
    }

    private static List<String> ids(Api reader, CompanyId company) {
        return ids(json(reader.get("/api/companies/" + company + "/files?size=200").body()));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.get("id").stringValue()).toList();
    }

    private String path(String path) {
        return "/api/companies/" + this.company + "/" + path;
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

}
