package dev.kontor.documents.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
import org.springframework.data.mongodb.core.query.Update;

import dev.kontor.documents.DocumentsService;
import dev.kontor.documents.Portal;
import dev.kontor.documents.cart.CartReader;
import dev.kontor.documents.content.Bucket;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Row;
import dev.kontor.documents.erp.ADocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.Accesses;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.storage.Transactions;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestAccess;
import dev.kontor.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Files of customers, from sending to what the ERP is told.
@DocumentsService
class AttachmentsIT {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    Portal portal;

    @Autowired
    Environment environment;

    @Autowired
    MongoOperations mongo;

    @Autowired
    TestAccess access;

    @Autowired
    Accesses accesses;

    @Autowired
    Attachments attachments;

    @Autowired
    Transactions transactions;

    @Autowired
    Bucket attachmentContents;

    @Autowired
    CartReader carts;

    CompanyId company;

    String order;

    Person anna;

    @BeforeEach
    void anOrder() {
        this.company = this.portal.company();
        this.order = "AU/" + this.company;
        this.portal.store(ADocument.of("ORDER", this.order).company(this.company.value()));
        this.anna = person("anna", "orders.read", "orders.attach");
    }

    @Test
    @DisplayName("F-082 F-114 a file goes to an order that is there; who sees the order has it, and the ERP is told once")
    void attachesToAnOrder() throws Exception {
        var id = UUID.randomUUID();
        var sent = this.anna.put(id, "Plan Ærø.pdf", PDF);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(json(this.anna.api.get(path("attachments/waiting")).body()).size()).isEqualTo(1);
        var bert = person("bert", "orders.read");
        assertThat(json(bert.api.get(list()).body()).isEmpty()).isTrue();
        assertThat(bert.api.get(path("attachments/" + id + "/content"))).isProblem(404, "not-found");

        var attached = this.anna.attach(id, this.order);
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(200);
        assertThat(this.anna.attach(id, this.order).statusCode()).isEqualTo(200);

        var file = json(bert.api.get(list()).body()).get(0);
        assertThat(file.get("name").stringValue()).isEqualTo("Plan Ærø.pdf");
        assertThat(file.get("mediaType").stringValue()).isEqualTo("application/pdf");
        assertThat(file.get("uploadedBy").stringValue()).isEqualTo("anna-" + this.company + "@example.com");
        var content = bert.api.bytes(path("attachments/" + id + "/content?kind=orders&number=" + encoded(this.order)));
        assertThat(content.body()).isEqualTo(PDF);
        assertThat(content.headers().firstValue("content-disposition")).get().asString().startsWith("attachment; ");
        assertThat(content.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(json(this.anna.api.get(path("attachments/waiting")).body()).isEmpty()).isTrue();
        assertThat(this.anna.api.delete(path("attachments/" + id))).isProblem(409, "conflict");
    }

    @Test
    @DisplayName("F-082 Trap 1: strangers, members without the right and who does not see the order get nothing and attach nothing")
    void keepsToWhoMay() {
        var id = UUID.randomUUID();
        this.anna.put(id, "a.pdf", PDF);
        var stranger = new Person(this.portal.member(this.portal.company(), "orders.read", "orders.attach"), "");
        var clerk = new Person(
                this.portal.member(this.company, Map.of("orders.attach", List.of("ACCESS_GROUP")), "orders.read"), "");

        assertThat(stranger.put(UUID.randomUUID(), "a.pdf", PDF)).isProblem(404, "not-found");
        assertThat(stranger.attach(id, this.order)).isProblem(404, "not-found");
        assertThat(clerk.put(UUID.randomUUID(), "a.pdf", PDF)).isProblem(403, "forbidden").hasReasons("ACCESS_GROUP");
        assertThat(clerk.attach(id, this.order)).isProblem(403, "forbidden");
        assertThat(person("carl", "orders.read", "orders.attach").attach(id, this.order)).isProblem(404, "not-found");
        assertThat(this.anna.attach(id, "AU/0")).isProblem(404, "not-found");
        assertThat(this.anna.attach(UUID.randomUUID(), this.order)).isProblem(404, "not-found");
        assertThat(stranger.api.get(list())).isProblem(404, "not-found");
        this.anna.attach(id, this.order);
        var other = this.portal.restricted(this.company, Map.of("orderer", List.of("x@example.com")));
        assertThat(other.get(list())).isProblem(404, "not-found");
        assertThat(other.get(path("attachments/" + id + "/content?kind=orders&number=" + encoded(this.order))))
            .isProblem(404, "not-found");
    }

    @Test
    @DisplayName("F-114 the same file again is one file; another one under its id, or under somebody else's, is refused")
    void repeatsAreHarmless() {
        var id = UUID.randomUUID();
        assertThat(this.anna.put(id, "a.pdf", PDF).statusCode()).isEqualTo(201);
        assertThat(this.anna.put(id, "a.pdf", PDF).statusCode()).isEqualTo(200);
        assertThat(this.anna.put(id, "b.pdf", PDF)).isProblem(409, "conflict");
        assertThat(this.anna.put(id, "a.pdf", "%PDF-1.7 other".getBytes(StandardCharsets.UTF_8))).isProblem(409,
                "conflict");
        assertThat(person("dora", "orders.attach").put(id, "a.pdf", PDF)).isProblem(409, "conflict");
        assertThat(this.anna.api.delete(path("attachments/" + id)).statusCode()).isEqualTo(204);
        assertThat(this.anna.api.delete(path("attachments/" + id)).statusCode()).isEqualTo(204);
        assertThat(this.anna.put(id, "c.pdf", PDF).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("F-114 ten times at once is one file with one content")
    void twoAtOnceAreOne() throws Exception {
        var id = UUID.randomUUID();
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 10; i++) {
                calls.add(threads.submit(() -> this.anna.put(id, "a.pdf", PDF).statusCode()));
            }
            for (var call : calls) {
                statuses.add(call.get());
            }
        }
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        var key = Attachment.key(this.company, id.toString());
        var kept = this.mongo.findById(key, Attachment.class).content();
        assertThat(this.mongo.getCollection("attachmentContents.files")
            .countDocuments(new Document("filename", "a.pdf").append("_id", kept))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "page.html, <html><script>1</script>", "picture.svg, <svg xmlns='http://www.w3.org/2000/svg'/>",
            "run.exe, MZ", "invoice.pdf, MZ-not-a-pdf-at-all", "all.zip, PK", "plan.docx, just text" })
    @DisplayName("F-114 what could be run, and what is not what it is called, is refused by its content")
    void refusesTypes(String name, String content) {
        assertThat(this.anna.put(UUID.randomUUID(), name, content.getBytes(StandardCharsets.UTF_8))).isProblem(415,
                "file-type-not-taken");
    }

    @Test
    @DisplayName("F-114 office documents are taken, and refused with macros in them or when something else is packed")
    void looksIntoOfficeDocuments() throws Exception {
        assertThat(
                this.anna.put(UUID.randomUUID(), "a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")).statusCode())
            .isEqualTo(201);
        assertThat(this.anna.put(UUID.randomUUID(), "a.xlsx", zip("[Content_Types].xml", "xl/vbaProject.bin")))
            .isProblem(415, "file-type-not-taken");
        assertThat(this.anna.put(UUID.randomUUID(), "a.docx", zip("run.exe"))).isProblem(415, "file-type-not-taken");
    }

    @Test
    @DisplayName("F-114 too large, empty, nameless or one too many is named, in the caller's language")
    void limits() {
        assertThat(this.anna.put(UUID.randomUUID(), "a.pdf", new byte[0])).isProblem(400, "invalid-request")
            .namesField("body", "empty-file");
        assertThat(this.anna.put(UUID.randomUUID(), "..", PDF)).isProblem(400, "invalid-request")
            .namesField("name", "required");
        var most = Arrays.copyOf(PDF, 10 * 1024 * 1024);
        assertThat(this.anna.put(UUID.randomUUID(), "most.pdf", most).statusCode()).isEqualTo(201);
        for (int i = 1; i < AttachmentService.MOST_WAITING; i++) {
            assertThat(this.anna.put(UUID.randomUUID(), i + ".pdf", PDF).statusCode()).isEqualTo(201);
        }
        assertThat(this.anna.put(UUID.randomUUID(), "more.pdf", PDF)).isProblem(400, "invalid-request")
            .namesField("body", "too-many");
        var large = Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1);
        assertThat(this.anna.put(UUID.randomUUID(), "a.pdf", large)).isProblem(413, "too-large");
        assertThat(this.anna.putUnasked(UUID.randomUUID(), "a.pdf", large)).isProblem(413, "too-large");
        assertThat(this.anna.api.put(path("file-visit"), " ".repeat(1024 * 1024 + 1))).isProblem(413, "too-large");
    }

    @Test
    @DisplayName("F-080 files that wait become part of what is being made, in its transaction: with it, or not at all")
    void joinsWhatIsBeingMade() {
        var id = UUID.randomUUID();
        this.anna.put(id, "a.pdf", PDF);
        var granted = this.accesses.find(new PersonId("anna-" + this.company), this.company).orElseThrow();
        var made = UUID.randomUUID().toString();

        assertThatThrownBy(() -> this.transactions.run(() -> {
            this.attachments.attach(granted, List.of(id), DocumentKind.ORDER, made);
            throw new IllegalStateException("the order fails");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(json(this.anna.api.get(path("attachments/waiting")).body()).size()).isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            assertThat(this.transactions
                .run(() -> this.attachments.attach(granted, List.of(id), DocumentKind.ORDER, made))).containsExactly(
                        new Attachments.Attached(id.toString(), "a.pdf", "application/pdf", PDF.length, hash(PDF)));
        }
        assertThatThrownBy(() -> this.transactions
            .run(() -> this.attachments.attach(granted, List.of(id), DocumentKind.ORDER, "another")))
            .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    @DisplayName("F-086 F-114 a request for a quote takes the caller's files along, and nobody else's")
    void goesWithARequestForAQuote() {
        var dora = person("dora", "quotes.request", "quotes.read");
        var id = UUID.randomUUID();
        var foreign = UUID.randomUUID();
        dora.put(id, "a.pdf", PDF);
        this.anna.put(foreign, "b.pdf", PDF);
        var request = UUID.randomUUID();
        var wish = """
                {"deliveryOption": "PICKUP", "attachments": ["%s"],
                 "lines": [{"description": "Pumpe", "quantity": "1", "unit": "H87"}]}""";

        assertThat(dora.api.put(path("quote-requests/" + request), wish.formatted(foreign)))
            .isProblem(400, "invalid-request")
            .namesField("attachments[0]", "unknown-attachment");
        assertThat(dora.api.put(path("quote-requests/" + request), wish.formatted(id)).statusCode()).isEqualTo(201);
        assertThat(dora.api.put(path("quote-requests/" + request), wish.formatted(id)).statusCode()).isEqualTo(200);
        assertThat(this.mongo.findById(Attachment.key(this.company, id.toString()), Attachment.class).targets())
            .containsExactly("QUOTE_ID/" + request);
        assertThat(json(dora.api.get(path("attachments/waiting")).body()).isEmpty()).isTrue();
        assertThat(dora.api.get(path("attachments/" + id + "/content")).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("F-114 what was never attached is removed after a day with its content, and so is a content that a crash left behind")
    void removesWhatNobodyWants() throws Exception {
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        var used = UUID.randomUUID();
        for (var id : List.of(old, young, used)) {
            this.anna.put(id, "a.pdf", PDF);
        }
        this.anna.attach(used, this.order);
        var orphan = this.attachmentContents.store(new ByteArrayInputStream(PDF), "orphan");
        var sweep = new AttachmentSweep(this.mongo, this.attachmentContents, this.carts,
                Clock.offset(Clock.systemUTC(), AttachmentSweep.PATIENCE.minus(Duration.ofMinutes(1))));
        sweep.sweep();
        assertThat(this.mongo.getCollection("attachmentContents.files").countDocuments(new Document("_id", orphan)))
            .isEqualTo(1);

        this.mongo.updateFirst(new Query(where("_id").is(Attachment.key(this.company, old.toString()))),
                Update.update("uploadedAt", Date.from(Instant.now().minus(Duration.ofDays(2)))), Attachment.class);
        this.mongo.updateFirst(new Query(where("_id").is(orphan)),
                Update.update("uploadDate", Date.from(Instant.now().minus(Duration.ofDays(2)))),
                "attachmentContents.files");
        var now = new AttachmentSweep(this.mongo, this.attachmentContents, this.carts, Clock.systemUTC());
        now.forgotten();
        now.nameless();

        assertThat(names()).containsExactlyInAnyOrder(young.toString(), used.toString());
        assertThat(this.mongo.getCollection("attachmentContents.files").countDocuments(new Document("_id", orphan)))
            .isZero();
        assertThat(this.anna.api.get(path("attachments/" + old + "/content"))).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("F-082 the ERP is told of a file exactly as the contract says")
    void tellsTheErp() throws Exception {
        var id = UUID.randomUUID();
        this.anna.put(id, "Plan.pdf", PDF);
        var order = this.mongo.findOne(new Query(where("_id").is("ORDER/" + this.order)), Document.class, "documents");
        this.anna.attach(id, this.order);
        var attachment = this.mongo.findById(Attachment.key(this.company, id.toString()), Attachment.class);
        var event = AttachmentAdded.of(attachment, new Row(order));

        var said = new JsonMapper().valueToTree(event.body());
        var example = json(
                Files.readString(Path.of("..", "contracts", "portal", "order-attachment.added.v1.example.json")));
        assertThat(event.key()).isEqualTo("ORDER_ATTACHMENT/" + id);
        assertThat(event.type()).isEqualTo("kontor.portal.order-attachment.added.v1");
        assertThat(said.propertyNames()).allSatisfy(field -> assertThat(example.has(field)).as(field).isTrue());
        for (var field : List.of("id", "version", "company", "order", "name", "mediaType", "size", "sha256", "addedBy",
                "addedAt")) {
            assertThat(said.get(field).getNodeType()).as(field).isEqualTo(example.get(field).getNodeType());
        }
    }

    private List<String> names() {
        return this.mongo.find(new Query(where("company").is(this.company.value())), Attachment.class)
            .stream()
            .map(Attachment::id)
            .toList();
    }

    private Person person(String name, String... permissions) {
        var person = new PersonId(name + "-" + this.company);
        this.access.grant(person, this.company, permissions);
        return new Person(this.portal.as(person), TestTokens.of(person).value());
    }

    private int port() {
        return this.environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private String list() {
        return path("attachments?kind=orders&number=" + encoded(this.order));
    }

    private String path(String path) {
        return "/api/companies/" + this.company + "/" + path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] zip(String... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private final class Person {

        private final Api api;

        private final String token;

        Person(Api api, String token) {
            this.api = api;
            this.token = token;
        }

        /// Asks first whether a long body is wanted.
        HttpResponse<String> put(UUID id, String name, byte[] content) {
            return put(id, name, content, content.length > 1024 * 1024);
        }

        /// Sends also a long body at once, as browsers do.
        HttpResponse<String> putUnasked(UUID id, String name, byte[] content) {
            return put(id, name, content, false);
        }

        private HttpResponse<String> put(UUID id, String name, byte[] content, boolean asks) {
            if (this.token.isEmpty()) {
                return this.api.putAs("application/octet-stream", path("attachments/" + id + "?name=" + encoded(name)),
                        new String(content, StandardCharsets.ISO_8859_1));
            }
            var request = HttpRequest
                .newBuilder(
                        URI.create("http://127.0.0.1:" + port() + path("attachments/" + id + "?name=" + encoded(name))))
                .header("Authorization", "Bearer " + this.token)
                .header("Content-Type", "application/octet-stream")
                .expectContinue(asks)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
            try {
                return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            }
            catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }

        HttpResponse<String> attach(UUID id, String number) {
            return this.api.put(path("attachments/" + id + "/order"), "{\"number\": \"" + number + "\"}");
        }

    }

}
