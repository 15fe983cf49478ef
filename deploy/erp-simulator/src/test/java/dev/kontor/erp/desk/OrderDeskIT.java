package dev.kontor.erp.desk;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import dev.kontor.erp.Erp;
import dev.kontor.erp.bus.BusState;
import dev.kontor.erp.bus.Wire;
import dev.kontor.erp.contract.Contracts;
import dev.kontor.local.LocalKafka;
import dev.kontor.local.Ports;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Orders and quotes on a real bus, with a clerk who is killed between the steps, hears everything twice and is taken the
/// place of.
class OrderDeskIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String PLACED_AT = "2026-11-20T09:00:00Z";

    private final LocalKafka kafka = LocalKafka.start().withContractTopics();

    private final BusState bus = new BusState(this.kafka.bootstrapServers());

    private final List<Process> clerks = new ArrayList<>();

    @AfterEach
    void stop() {
        this.clerks.forEach(Process::destroyForcibly);
        this.kafka.close();
    }

    @Test
    @DisplayName("B-02 B-03 F-077 F-085 a clerk who dies between any two records brings an order to its invoice, and counts everything once")
    void bringsAnOrderToItsInvoice() {
        for (var example : List.of("customer.upserted.v1", "product.upserted.v1", "stock.upserted.v1",
                "document.upserted.v2.framework-contract")) {
            var body = example(example);
            publish(example.startsWith("cust") ? "erp.customers"
                    : example.startsWith("doc") ? "erp.documents" : "erp.products", key(example, body), body);
        }
        var contract = example("document.upserted.v2.framework-contract");
        var id = UUID.randomUUID().toString();
        var order = order(id, "B-1", calledOff(contract, contract.path("lines").path(0), "5"));

        var lives = 0;
        while (!isCompleted(id)) {
            // what is announced twice, and once more with a file added
            publish("portal.orders", "ORDER/" + id, order.put("version", (lives < 6) ? 1 : 2));
            live(1 + lives % 4);
            assertThat(++lives).as("a clerk gets somewhere").isLessThan(60);
        }
        live(Integer.MAX_VALUE);

        assertThat(lives).isGreaterThan(8);
        assertThat(state("ORDER/" + id)).isEqualTo("BOOKED");
        var number = number("ORDER/" + id);
        var documents = documents((it) -> it.contains(number.substring(2)));
        assertThat(version("ORDER/" + number)).isEqualTo(5);
        assertThat(documents.keySet()).containsExactlyInAnyOrder("ORDER/" + number,
                "DELIVERY/LS" + number.substring(2) + "/1", "DELIVERY/LS" + number.substring(2) + "/2",
                "INVOICE/RE" + number.substring(2) + "/1", "INVOICE/RE" + number.substring(2) + "/2");
        var used = documents((it) -> it.startsWith("FRAMEWORK_CONTRACT/")).values().iterator().next();
        assertThat(text(used.path("lines").path(0), "usedQuantity")).isEqualTo("45");
        assertThat(used.path("version").asLong()).isEqualTo(1009);
        var stock = JsonMapper.shared()
            .readTree(Objects.requireNonNull(this.bus.newest("erp.products").get("STOCK/PU-2040")));
        assertThat(text(stock.path("warehouses").path(0), "quantity")).isEqualTo("37");
        assertThat(stock.path("version").asLong()).isEqualTo(319);
        everyVersionSaysOneThing();
    }

    /// A clerk who dies when it wants to send one record more; or who finds nothing left
    /// to do.
    private void live(int records) {
        var left = new AtomicInteger(records);
        var rhythm = new Rhythm(Duration.ofMillis(50), Duration.ofMillis(50));
        try (var desk = new Desk(connection(), rhythm, (wire) -> new DyingWire(wire, left), Clock.systemUTC(),
                new PrintWriter(Writer.nullWriter()))) {
            var end = Thread.ofVirtual().start(() -> {
                pause(Duration.ofSeconds(6));
                desk.leave();
            });
            desk.work(() -> {
            });
            end.interrupt();
        }
        catch (IllegalStateException died) {
            assertThat(died).hasMessage("died");
        }
    }

    private record DyingWire(Wire wire, AtomicInteger left) implements Wire {

        @Override
        public void send(ProducerRecord<String, byte[]> message) {
            if (this.left.getAndDecrement() <= 0) {
                throw new IllegalStateException("died");
            }
            this.wire.send(message);
        }

        @Override
        public void flush() {
            this.wire.flush();
        }

        @Override
        public void close() {
            this.wire.close();
        }

    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        }
        catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        }
    }

    private Properties connection() {
        var connection = new Properties();
        connection.put("bootstrap.servers", this.kafka.bootstrapServers());
        return connection;
    }

    private boolean isCompleted(String id) {
        return documents((it) -> it.startsWith("ORDER/AU-")).values()
            .stream()
            .anyMatch((it) -> text(it, "portalId").equals(id) && text(it, "status").equals("COMPLETED"));
    }

    private static ObjectNode example(String name) {
        return (ObjectNode) Contracts.json(Contracts.FOLDER.resolve("erp/" + name + ".example.json"));
    }

    private static String key(String example, JsonNode body) {
        return switch (example.substring(0, example.indexOf('.'))) {
            case "customer" -> "CUSTOMER/" + text(body, "number");
            case "product" -> "PRODUCT/" + text(body, "sku");
            case "stock" -> "STOCK/" + text(body, "sku");
            default -> text(body, "kind") + "/" + text(body, "number");
        };
    }

    @Test
    @DisplayName("F-086 F-087 F-088 F-089 a request becomes a quote, a counter-offer a better one, and its acceptance an order, over a bus with every fault")
    void bringsARequestToAnOrder() throws Exception {
        demo();
        var id = UUID.randomUUID().toString();
        publish("portal.quotes", "QUOTE_REQUEST/" + id,
                JsonMapper.shared()
                    .createObjectNode()
                    .put("id", id)
                    .put("version", 1)
                    .put("company", "10001")
                    .put("orderer", "katrin.petersen@kontor.example")
                    .put("submittedAt", PLACED_AT)
                    .put("deliveryOption", "DELIVERY")
                    .set("lines", JsonMapper.shared().createArrayNode().add(line("PU-2040", "4", "1"))));
        publish("portal.quotes", "QUOTE_REQUEST/torn", JsonMapper.shared().createObjectNode());
        var first = clerk("--pause", "10", "--speed", "0.2", "--duplicate", "0.5", "--late", "0.3", "--late-by", "1",
                "--reversed", "0.3", "--poison", "0.3", "--outdated", "0.5");
        await().atMost(PATIENCE).until(() -> state("QUOTE_REQUEST/" + id).equals("BOOKED"));
        var quote = number("QUOTE_REQUEST/" + id);
        await().atMost(PATIENCE).until(() -> documents((it) -> it.equals("QUOTE/" + quote)).size() == 1);
        assertThat(text(documents((it) -> it.equals("QUOTE/" + quote)).get("QUOTE/" + quote), "portalId"))
            .isEqualTo(id);

        decide(quote, 1, 1, "COUNTERED");
        await().atMost(PATIENCE).until(() -> version("QUOTE/" + quote) == 2);
        decide(quote, 2, 1, "ACCEPTED");
        await().atMost(PATIENCE).until(() -> state("QUOTE_DECISION/10001/" + quote).equals("REJECTED"));
        // the second clerk takes the place of the first
        clerk("--pause", "10", "--speed", "0.2", "--lost", "0");
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isEqualTo(1);
        decide(quote, 3, 2, "ACCEPTED");
        await().atMost(PATIENCE).until(() -> state("QUOTE_DECISION/10001/" + quote).equals("BOOKED"));
        var order = number("QUOTE_DECISION/10001/" + quote);
        await().atMost(PATIENCE).until(() -> version("ORDER/" + order) >= 4);

        var accepted = documents((it) -> it.equals("QUOTE/" + quote)).get("QUOTE/" + quote);
        assertThat(text(accepted, "status")).isEqualTo("ACCEPTED");
        assertThat(this.bus.records("portal.quotes-dlt")).isEqualTo(1);
    }

    private void demo() {
        assertThat(Erp.run("demo", "--as-of", "2026-11-20", "--bootstrap-servers", this.kafka.bootstrapServers())
            .exitCode()).isZero();
    }

    private Process clerk(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("run", "--ready-port", "" + Ports.free(), "--bootstrap-servers",
                this.kafka.bootstrapServers()));
        command.addAll(List.of(arguments));
        var clerk = Erp.start(command.toArray(String[]::new));
        this.clerks.add(clerk);
        return clerk;
    }

    private Map<String, JsonNode> documents(Predicate<String> keys) {
        var found = new HashMap<String, JsonNode>();
        this.bus.newest("erp.documents").forEach((key, body) -> {
            if (keys.test(key) && !key.contains("POISON")) {
                found.put(key, JsonMapper.shared().readTree(body));
            }
        });
        return found;
    }

    private long version(String key) {
        var found = documents(key::equals).get(key);
        return (found != null) ? found.path("version").asLong() : 0;
    }

    private String state(String subject) {
        return text(answer(subject), "state");
    }

    private String number(String subject) {
        return text(answer(subject), "number");
    }

    private JsonNode answer(String subject) {
        var body = this.bus.newest("erp.acknowledgements").get(subject);
        return (body != null) ? JsonMapper.shared().readTree(body) : JsonMapper.shared().createObjectNode();
    }

    /// Whatever was published twice: the same version of an entity is the same to the
    /// byte, and keeps its contract.
    private void everyVersionSaysOneThing() {
        var said = new HashMap<String, String>();
        for (var topic : List.of("erp.documents", "erp.products")) {
            this.bus.read(topic, (message) -> {
                var body = new String(message.value(), UTF_8);
                var json = json(body);
                var before = said.put(message.key() + ":" + ((json != null) ? json.path("version") : ""), body);
                assertThat(before == null || before.equals(body)).as("%s%n%s", before, body).isTrue();
                var type = message.headers().lastHeader("ce_type");
                if (type != null) {
                    assertThat(Contracts.errors(Contracts.schemaOf(new String(type.value(), UTF_8)), body)).isEmpty();
                }
            });
        }
    }

    private static @Nullable JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        }
        catch (JacksonException poison) {
            return null;
        }
    }

    private void decide(String quote, long version, long quoteVersion, String decision) {
        var body = JsonMapper.shared()
            .createObjectNode()
            .put("company", "10001")
            .put("quote", quote)
            .put("version", version)
            .put("quoteVersion", quoteVersion)
            .put("decision", decision)
            .put("decidedBy", "katrin.petersen@kontor.example")
            .put("decidedAt", PLACED_AT);
        if (decision.equals("COUNTERED")) {
            body.set("lineNotes",
                    JsonMapper.shared()
                        .createArrayNode()
                        .add(JsonMapper.shared().createObjectNode().put("position", 1).put("note", "150,00")));
        }
        publish("portal.quotes", "QUOTE_DECISION/10001/" + quote, body);
    }

    private static ObjectNode order(String id, String reference, ObjectNode... lines) {
        var order = JsonMapper.shared()
            .createObjectNode()
            .put("id", id)
            .put("version", 1)
            .put("company", "10001")
            .put("submission", id)
            .put("orderer", "katrin.petersen@kontor.example")
            .put("submittedAt", PLACED_AT)
            .put("currency", "EUR")
            .put("netTotal", "1.00")
            .put("customerReference", reference)
            .put("partialDelivery", true);
        ArrayNode array = order.putArray("lines");
        for (var line : lines) {
            array.add(line.put("position", array.size() + 1));
        }
        return order;
    }

    private static ObjectNode line(String sku, String quantity, String price) {
        return JsonMapper.shared()
            .createObjectNode()
            .put("position", 1)
            .put("product", sku)
            .put("description", sku)
            .put("quantity", quantity)
            .put("unit", "H87")
            .put("unitPrice", price)
            .put("netAmount", price);
    }

    private static ObjectNode calledOff(JsonNode contract, JsonNode line, String quantity) {
        var calledOff = line(text(line, "product"), quantity, text(line, "unitPrice")).put("unit", text(line, "unit"));
        calledOff.putArray("follows")
            .addObject()
            .put("kind", "FRAMEWORK_CONTRACT")
            .put("number", text(contract, "number"))
            .put("position", line.path("position").asInt());
        return calledOff;
    }

    private void publish(String topic, String key, JsonNode body) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", this.kafka.bootstrapServers()), new StringSerializer(),
                new StringSerializer())) {
            Objects.requireNonNull(producer.send(new ProducerRecord<>(topic, key, body.toString())));
        }
    }

    private static String text(@Nullable JsonNode node, String field) {
        return (node != null) ? node.path(field).asString("") : "";
    }

}
