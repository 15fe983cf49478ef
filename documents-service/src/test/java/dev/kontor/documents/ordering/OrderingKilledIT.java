package dev.kontor.documents.ordering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.kontor.documents.ServiceProcess;
import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalMongo;
import dev.kontor.local.Ports;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Orders and decisions about quotes whatever is killed or away on the way, with the service as a process.
class OrderingKilledIT {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String COMPANY = "10001";

    private static final List<String> RIGHTS = List.of("cart.use", "orders.create", "orders.read", "prices.read",
            "stock.read", "catalogue.read", "quotes.read", "quotes.decide");

    private final LocalMongo mongo = LocalMongo.start();

    private final LocalKafka kafka = LocalKafka.start().withContractTopics();

    private final MongoClient client = MongoClients.create(this.mongo.uri("documents"));

    private final int port = Ports.free();

    @AfterEach
    void stop() {
        this.client.close();
        this.kafka.close();
        this.mongo.close();
    }

    @Test
    @DisplayName("F-077 F-089 killed in the middle of orders and decisions, three times: the same requests again make one order and one decision each, announced as one")
    void killed() throws Exception {
        announce(32);
        List<Buyer> buyers;
        try (var service = start()) {
            buyers = buyers(32);
            killInTheMiddle(service, buyers, 8);
        }
        for (int enough : List.of(16, 24)) {
            try (var service = start()) {
                killInTheMiddle(service, buyers, enough);
            }
        }
        try (var _ = start()) {
            awaitReady(buyers);
            for (var buyer : buyers) {
                awaitTaken(buyer::order);
                awaitTaken(buyer::decide);
            }
            assertOneOfEach(buyers);
        }
    }

    /// What a killed service had begun holds its records until mongod gives it up; who
    /// asks meanwhile is told to try again.
    private static void awaitTaken(Callable<Integer> request) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(request, status -> {
            assertThat(status).isIn(200, 201, 503);
            return status != 503;
        });
    }

    @Test
    @DisplayName("F-077 F-089 without mongod nothing is ordered, without a broker it is kept: killed then, it is announced once when the broker is back")
    void away() throws Exception {
        announce(3);
        List<Buyer> buyers;
        try (var service = start()) {
            buyers = buyers(3);
            this.mongo.stop();
            assertThat(buyers.getFirst().order()).isEqualTo(503);
            assertThat(buyers.getFirst().decide()).isEqualTo(503);
            this.mongo.restart();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> buyers.getFirst().order() == 201);
            assertThat(buyers.getFirst().decide()).isEqualTo(201);

            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> collection("outbox").countDocuments() == 0);
            this.kafka.stop();
            assertThat(together(buyers, 6, Buyer::order)).containsOnly(200, 201);
            assertThat(together(buyers, 6, Buyer::decide)).containsOnly(200, 201);
            assertThat(collection("outbox").countDocuments()).isEqualTo(4);
            service.kill();
        }
        this.kafka.restart();
        try (var _ = start()) {
            awaitReady(buyers);
            assertThat(together(buyers, 1, Buyer::order)).containsOnly(200);
            assertOneOfEach(buyers);
        }
    }

    @Test
    @DisplayName("Trap 5: B-02 F-033 killed while rows are put back among emptied documents, the next start puts back the rest and then says that all are there")
    void killedWhileRestoring() throws Exception {
        announce(1);
        try (var _ = start()) {
            assertThat(buyers(1).getFirst().order()).isEqualTo(201);
        }
        var open = 1_500;
        placeMoreLikeIt(open - 1, 700);
        collection("documents").deleteMany(new Document());
        try (var service = start()) {
            Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> rows() >= 20);
            service.kill();
        }
        assertThat(rows()).as("killed before the end").isLessThan(open);
        assertThat(mark()).containsKey("begun").doesNotContainKey("restored");

        try (var _ = start()) {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> mark().containsKey("restored"));
        }
        assertThat(rows()).isEqualTo(open);
        assertThat(collection("documents")
            .countDocuments(new Document("portalId", new Document("$exists", true)).append("company", null)))
            .as("numbers of the ERP's documents that are known as ordered here")
            .isEqualTo(700);
        assertThat(mark()).isEqualTo(new Document("_id", "portal-rows").append("restored", true));
    }

    /// Open ones, and others that the ERP has described.
    private void placeMoreLikeIt(int open, int described) {
        var order = collection("placedOrders").find().first();
        assertThat(order).isNotNull();
        collection("placedOrders").insertMany(IntStream.range(0, open + described).mapToObj(i -> {
            var copy = new Document(order).append("_id", UUID.randomUUID().toString()).append("number", "P-" + i);
            var now = Date.from(Instant.now());
            return i < open ? copy
                    : copy.append("document",
                            new Document("number", "AU-" + i).append("status", "CONFIRMED")
                                .append("takenAt", now)
                                .append("asOf", now)
                                .append("reached", new Document("CONFIRMED", now)));
        }).toList());
    }

    private long rows() {
        return collection("documents").countDocuments(new Document("kind", "ORDER").append("company", COMPANY));
    }

    private Document mark() {
        return collection("documents").find(new Document("_id", "portal-rows")).first();
    }

    private void assertOneOfEach(List<Buyer> buyers) {
        assertThat(collection("submissions").countDocuments()).isEqualTo(buyers.size());
        assertThat(collection("placedOrders").countDocuments()).isEqualTo(buyers.size());
        assertThat(collection("documents").countDocuments(new Document("kind", "ORDER"))).isEqualTo(buyers.size());
        assertThat(collection("carts").find())
            .allSatisfy(cart -> assertThat(cart.getList("lines", Document.class)).isEmpty());
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> collection("outbox").countDocuments() == 0);
        assertThat(announced("portal.orders")).hasSize(buyers.size());
        assertThat(announced("portal.quotes")).hasSize(buyers.size());
    }

    /// By key: each is the same however often it was sent.
    private Map<String, String> announced(String topic) {
        var byKey = new TreeMap<String, String>();
        for (var event : Bus.with(this.kafka.bootstrapServers(), topic, COMPANY)) {
            var earlier = byKey.put(event.key(), event.value());
            assertThat(earlier == null || earlier.equals(event.value())).as(event.key()).isTrue();
        }
        return byKey;
    }

    /// Kills the service when so many orders are there.
    private void killInTheMiddle(ServiceProcess service, List<Buyer> buyers, int enough) throws Exception {
        awaitReady(buyers);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var buyer : buyers) {
                threads.submit(buyer::order);
                threads.submit(buyer::decide);
            }
            Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> collection("placedOrders").countDocuments() >= enough);
            service.kill();
        }
        assertThat(collection("placedOrders").countDocuments()).as("killed before the end").isLessThan(buyers.size());
    }

    private static List<Integer> together(List<Buyer> buyers, int clicks, ToIntFunction<Buyer> what)
            throws InterruptedException {
        var calls = new ArrayList<Callable<Integer>>();
        for (var buyer : buyers) {
            for (int i = 0; i < clicks; i++) {
                calls.add(() -> what.applyAsInt(buyer));
            }
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private ServiceProcess start() throws Exception {
        return ServiceProcess.start(this.mongo.uri("documents"), this.kafka.bootstrapServers(),
                "--server.port=" + this.port, "--kontor.security.jwks-uri=" + TestTokens.jwksUri(),
                "--kontor.security.issuer-uri=" + TestTokens.ISSUER, "--kontor.security.audience=kontor-api");
    }

    private MongoCollection<Document> collection(String name) {
        return this.client.getDatabase("documents").getCollection(name);
    }

    /// A product, and for each person access and a quote.
    private void announce(int people) throws Exception {
        var events = new ArrayList<ProducerRecord<String, String>>();
        events.add(event("erp.products", "PRODUCT/A", "kontor.erp.product.upserted.v1", """
                {"sku":"A","version":1,"name":"Article","unit":"H87","price":"10.00","currency":"EUR"}"""));
        events.add(event("erp.products", "STOCK/A", "kontor.erp.stock.upserted.v1", """
                {"sku":"A","version":1,"warehouses":[{"code":"HAM","name":"Lager","quantity":"1000"}]}"""));
        for (int i = 0; i < people; i++) {
            events.add(event("portal.access", "p-" + i + "/" + COMPANY, "kontor.portal.access.changed.v1",
                    JSON.writeValueAsString(Map.of("person", "p-" + i, "company", COMPANY, "version", 1, "member", true,
                            "permissions", RIGHTS, "refusals", Map.of()))));
            events.add(event("erp.documents", "QUOTE/AN-" + i, "kontor.erp.document.upserted.v2", """
                    {"kind":"QUOTE","number":"AN-%d","version":1,"company":"%s","status":"OPEN",\
                    "issuedOn":"2026-01-02","validUntil":"%s","currency":"EUR","netTotal":"50.00","taxTotal":"9.50",\
                    "grossTotal":"59.50","lines":[{"position":1,"product":"A","description":"Article","quantity":"5",\
                    "unit":"H87","unitPrice":"10.00","netAmount":"50.00"}]}""".formatted(i, COMPANY,
                    LocalDate.now().plusDays(30))));
        }
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.kafka.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            for (var event : events) {
                producer.send(event).get();
            }
        }
    }

    private static ProducerRecord<String, String> event(String topic, String key, String type, String body) {
        var event = new ProducerRecord<String, String>(topic, key, body);
        Bus.describe(event, type, 1, Instant.now());
        return event;
    }

    /// Each with a full cart, and what is to be confirmed.
    private List<Buyer> buyers(int people) {
        return IntStream.range(0, people).mapToObj(i -> {
            Awaitility.await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
                var added = api(i).put(path("cart/additions/" + UUID.nameUUIDFromBytes(new byte[] { (byte) i })),
                        "{\"products\":[{\"product\":\"A\",\"quantity\":\"5\"}]}");
                return added.statusCode() == 200;
            });
            Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> api(i).get(path("quote-decisions/AN-" + i)).statusCode() == 200);
            return new Buyer(i, UUID.randomUUID(), JSON.readTree(api(i).post(path("cart/preview"), "").body()));
        }).toList();
    }

    private void awaitReady(List<Buyer> buyers) {
        var last = buyers.getLast().number();
        Awaitility.await()
            .atMost(Duration.ofMinutes(2))
            .ignoreExceptions()
            .until(() -> api(last).get(path("cart")).statusCode() == 200);
    }

    private Api api(int person) {
        return new Api(this.port).as(TestTokens.of("p-" + person));
    }

    private static String path(String path) {
        return "/api/companies/" + COMPANY + "/" + path;
    }

    /// Somebody who orders what he has seen and accepts his quote, under the same ids
    /// each time.
    private final class Buyer {

        private final int number;

        private final UUID submission;

        private final JsonNode preview;

        Buyer(int number, UUID submission, JsonNode preview) {
            this.number = number;
            this.submission = submission;
            this.preview = preview;
        }

        int number() {
            return this.number;
        }

        int order() {
            return status(() -> api(this.number).with("If-Match", "\"" + this.preview.get("version") + "\"")
                .put(path("submissions/" + this.submission), OrderingIT.body(this.preview).toString())
                .statusCode());
        }

        int decide() {
            return status(() -> api(this.number)
                .put(path("quote-decisions/AN-" + this.number), "{\"decision\":\"ACCEPTED\",\"quoteVersion\":\"1\"}")
                .statusCode());
        }

        /// None where the service was killed before it could answer.
        private static int status(Callable<Integer> call) {
            try {
                return call.call();
            }
            catch (Exception killed) {
                return 0;
            }
        }

    }

}
