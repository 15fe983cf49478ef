package dev.kontor.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.kontor.documents.DocumentsService;
import dev.kontor.documents.Portal;
import dev.kontor.documents.content.Bucket;
import dev.kontor.documents.content.Hash;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.erp.ADocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestAccess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Several documents as one ZIP: what is in it, who gets it, and what a crash leaves.
@DocumentsService
class ArchivesIT {

    @Autowired
    Portal portal;

    @Autowired
    TestAccess access;

    @Autowired
    MongoOperations mongo;

    @Autowired
    Bucket archiveContents;

    CompanyId company;

    PersonId person;

    Api anna;

    @BeforeEach
    void fiveInvoices() {
        this.company = this.portal.company();
        this.person = this.portal.person();
        this.access.grant(this.person, this.company, "invoices.read");
        this.anna = this.portal.as(this.person);
        this.portal.store(IntStream.range(0, 5)
            .mapToObj(i -> ADocument.of("INVOICE", number(i))
                .company(this.company.value())
                .status(i < 2 ? "PAID" : "OPEN")
                .orderer("anna@example.com", "K-1")));
    }

    @Test
    @DisplayName("B-10 chosen documents come as one ZIP with each PDF once and a manifest whose hashes are right")
    void packsWhatWasChosen() throws Exception {
        var id = UUID.randomUUID();
        var asked = request(id,
                "\"numbers\": [\"%s\", \"%s\", \"%s\", \"none\"]".formatted(number(0), number(3), number(3)));
        assertThat(asked).as("accepted").isEqualTo(202);
        var ready = ready(id);
        assertThat(ready.get("total").intValue()).isEqualTo(3);
        assertThat(ready.get("done").intValue()).isEqualTo(3);
        assertThat(ready.get("missing").intValue()).isEqualTo(1);

        var answer = this.anna.bytes(path(id + "/content"));
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("content-disposition")).get().asString().startsWith("attachment; ");
        assertThat(answer.body()).hasSize(ready.get("size").intValue());
        var files = unzip(answer.body());
        assertThat(files.keySet()).hasSize(3).contains("manifest.csv");
        var rows = new String(files.get("manifest.csv"), StandardCharsets.UTF_8).lines().skip(1).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.getLast()).isEqualTo("\"\",invoices,none,not-available,,");
        for (var row : rows.subList(0, 2)) {
            var cells = row.split(",");
            assertThat(files.get(cells[0])).as(row).hasSize(Integer.parseInt(cells[4]));
            assertThat(Hash.of(files.get(cells[0]))).isEqualTo(cells[5]);
            assertThat(files.get(cells[0])).isEqualTo(this.anna
                .bytes("/api/companies/" + this.company + "/document-pdfs/invoices/" + cells[2] + "?language=de")
                .body());
        }
    }

    @Test
    @DisplayName("B-10 a whole list comes as its filters show it, and the same wish again is the same archive")
    void packsAList() throws Exception {
        var id = UUID.randomUUID();
        assertThat(request(id, "\"query\": \"status=OPEN&sort=number\"")).isEqualTo(202);
        assertThat(request(id, "\"query\": \"status=OPEN&sort=number\"")).isEqualTo(202);
        assertThat(ready(id).get("total").intValue()).isEqualTo(3);
        assertThat(put(id, "\"query\": \"status=PAID\"")).isProblem(409, "conflict");
        assertThat(json(this.anna.get(path("")).body()).size()).isEqualTo(1);
        assertThat(unzip(this.anna.bytes(path(id + "/content")).body())).hasSize(4);
    }

    @Test
    @DisplayName("Ten times at once is one archive")
    void askedTwiceAtOnceIsOne() throws Exception {
        var id = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 10; i++) {
                calls.add(threads.submit(() -> request(id, "\"numbers\": [\"%s\"]".formatted(number(1)))));
            }
            for (var call : calls) {
                assertThat(call.get()).isEqualTo(202);
            }
        }
        ready(id);
        assertThat(json(this.anna.get(path("")).body()).size()).isEqualTo(1);
    }

    @Test
    @DisplayName("Trap 1: an archive is had by who asked for it alone, and only while he may see all that is in it")
    void isForWhoAsked() throws Exception {
        var id = UUID.randomUUID();
        request(id, "\"numbers\": [\"%s\"]".formatted(number(1)));
        ready(id);
        var colleague = this.portal.member(this.company, "invoices.read");
        var stranger = this.portal.member(this.portal.company(), "invoices.read");

        assertThat(colleague.get(path(id.toString()))).isProblem(404, "not-found");
        assertThat(colleague.get(path(id + "/content"))).isProblem(404, "not-found");
        assertThat(json(colleague.get(path("")).body()).isEmpty()).isTrue();
        assertThat(stranger.get(path(id + "/content"))).isProblem(404, "not-found");

        this.access.restrict(this.person, this.company, Map.of("orderer", List.of("other@example.com")),
                "invoices.read");
        assertThat(this.anna.get(path(id + "/content"))).isProblem(409, "archive-outdated");
        this.access.grant(this.person, this.company, Map.of("invoices.read", List.of("ACCESS_GROUP")), "orders.read");
        assertThat(this.anna.get(path(id + "/content"))).isProblem(403, "forbidden").hasReasons("ACCESS_GROUP");
        assertThat(put(UUID.randomUUID(), "\"numbers\": [\"x\"]")).isProblem(403, "forbidden");
    }

    @Test
    @DisplayName("Documents that the caller does not see are not packed, and the manifest says that they are missing")
    void packsNothingThatIsNotSeen() throws Exception {
        this.access.restrict(this.person, this.company, Map.of("orderer", List.of("other@example.com")),
                "invoices.read");
        var id = UUID.randomUUID();
        request(id, "\"numbers\": [\"%s\"]".formatted(number(1)));
        assertThat(ready(id).get("missing").intValue()).isEqualTo(1);
        assertThat(unzip(this.anna.bytes(path(id + "/content")).body())).containsOnlyKeys("manifest.csv");
    }

    @Test
    @DisplayName("Killed while packing: another one takes over when the lease ends, and of the first attempt nothing is left")
    void isTakenOverAfterACrash() throws Exception {
        var id = UUID.randomUUID();
        var begun = new ObjectId();
        this.archiveContents.write(begun, "half.zip").write(new byte[400_000]); // never
                                                                                // closed
        assertThat(chunks(begun)).isPositive();
        var now = Instant.now();
        var archive = Archive.requested(this.company, this.person, id.toString(), "wish", DocumentKind.INVOICE,
                List.of(number(0), number(1)), "de", now, now.plus(Duration.ofDays(1)));
        this.mongo.insert(archive);
        this.mongo.updateFirst(new Query(where("_id").is(archive.key())),
                new Update().set("state", "PACKING")
                    .set("content", begun)
                    .set("done", 1)
                    .set("owner", "killed")
                    .set("leasedUntil", Date.from(now.minusSeconds(1))),
                Archive.class);

        assertThat(ready(id).get("done").intValue()).isEqualTo(2);
        assertThat(chunks(begun)).isZero();
        assertThat(unzip(this.anna.bytes(path(id + "/content")).body())).hasSize(3);
    }

    @Test
    @DisplayName("An archive is gone after a day, or when it is given up, and its content with it")
    void isRemoved() throws Exception {
        var old = UUID.randomUUID();
        var unwanted = UUID.randomUUID();
        for (var id : List.of(old, unwanted)) {
            request(id, "\"numbers\": [\"%s\"]".formatted(number(1)));
            ready(id);
        }
        var contents = List.of(content(old), content(unwanted));
        this.mongo.updateFirst(new Query(where("_id").is(Archive.key(this.company, old.toString()))),
                Update.update("expiresAt", Date.from(Instant.now().minusSeconds(1))), Archive.class);
        assertThat(this.anna.delete(path(unwanted.toString())).statusCode()).isEqualTo(204);
        assertThat(this.anna.delete(path(unwanted.toString())).statusCode()).isEqualTo(204);

        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> this.anna.get(path(old.toString())).statusCode() == 404);
        assertThat(this.anna.get(path(unwanted + "/content"))).isProblem(404, "not-found");
        assertThat(contents).allSatisfy(content -> assertThat(chunks(content)).isZero());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "kind": "letters", "numbers": ["1"] | kind | unknown-value
            "kind": "invoices", "numbers": [] | numbers | size
            "kind": "invoices", "query": "status=LOST" | status | unknown-value
            "kind": "invoices", "query": "number=nothing-like-it" | query | nothing-found
            "kind": "invoices", "numbers": ["1"], "language": "fr" | language | unknown-value
            "numbers": ["1"] | kind | required""")
    void badInputIsNamed(String body, String field, String code) {
        var problem = this.anna.put(path(UUID.randomUUID().toString()), "{" + body + "}");
        assertThat(problem).isProblem(400, "invalid-request");
        assertThat(problem.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    @DisplayName("More than 500 documents are refused, named or found")
    void isLimited() {
        var many = String.join(",", IntStream.range(0, 501).mapToObj(i -> "\"" + i + "\"").toList());
        assertThat(put(UUID.randomUUID(), "\"numbers\": [" + many + "]")).isProblem(400, "invalid-request");
        this.portal.store(IntStream.range(0, 501)
            .mapToObj(i -> ADocument.of("INVOICE", "M-" + this.company + "-" + i)
                .company(this.company.value())
                .lines(0)));
        assertThat(put(UUID.randomUUID(), "\"query\": \"\"")).isProblem(400, "invalid-request")
            .namesField("query", "too-many-documents");
    }

    private ObjectId content(UUID id) {
        return this.mongo.findById(Archive.key(this.company, id.toString()), Archive.class).content();
    }

    private long chunks(ObjectId content) {
        return this.mongo.getCollection("archiveContents.chunks").countDocuments(new Document("files_id", content));
    }

    private String number(int i) {
        return "R-" + this.company + "-" + i;
    }

    private int request(UUID id, String wish) {
        return put(id, wish).statusCode();
    }

    private HttpResponse<String> put(UUID id, String wish) {
        return this.anna.put(path(id.toString()), "{\"kind\": \"invoices\", \"language\": \"de\", " + wish + "}");
    }

    private JsonNode ready(UUID id) {
        return Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> json(this.anna.get(path(id.toString())).body()),
                    it -> it.has("state") && it.get("state").stringValue().equals("READY"));
    }

    private String path(String rest) {
        return "/api/companies/" + this.company + "/document-archives" + (rest.isEmpty() ? "" : "/" + rest);
    }

    private static Map<String, byte[]> unzip(byte[] content) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

}
