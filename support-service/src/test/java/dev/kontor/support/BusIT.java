package dev.kontor.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;

import static dev.kontor.support.Portal.json;
import static dev.kontor.support.Portal.question;
import static dev.kontor.support.Portal.text;
import static org.assertj.core.api.Assertions.assertThat;

/// What goes to the ERP's helpdesk, and what comes back, as the contract's examples have it.
@SupportService
class BusIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Portal portal;

    @Autowired
    Environment environment;

    CompanyId company;

    Api anna;

    final UUID id = UUID.randomUUID();

    @BeforeEach
    void aTicket() {
        this.company = this.portal.company();
        this.anna = this.portal.member(this.company, Portal.EVERYTHING);
        this.anna.put(path(), question("pumps"));
    }

    @Test
    @DisplayName("B-02 the helpdesk's answer is seen, however often, late and in whatever order its events come")
    void hearsTheHelpdesk() throws Exception {
        var receipt = answer("ticket.answered.v1.received", 1);
        var answered = answer("ticket.answered.v1", 2);
        send(answered, receipt, answered);

        var ticket = eventually("ANSWERED");
        assertThat(ticket.get("helpdeskReference").stringValue()).isEqualTo("HD-5B0C6A2E");
        assertThat(ticket.get("receivedAt").stringValue()).isEqualTo("2026-11-22T12:00:02Z");
        assertThat(ticket.get("messages").get(1).get("author").stringValue()).isEqualTo("Helpdesk");
        assertThat(ticket.get("unread").booleanValue()).isTrue();
        assertThat(ticket.get("version").intValue()).as("one change").isEqualTo(2);

        this.anna.put(path() + "/messages/" + UUID.randomUUID(), text("And now?"));
        var crossed = answer("ticket.answered.v1", 3).put("status", "CLOSED");
        ((ObjectNode) crossed.get("messages").get(0)).put("id", UUID.randomUUID().toString());
        send(crossed);
        Awaitility.await().atMost(PATIENCE).until(() -> get().get("messages").size() == 4);
        assertThat(get().get("status").stringValue()).as("asked since").isEqualTo("OPEN");
    }

    @Test
    @DisplayName("Trap 1: an answer that names another company, or a ticket that is not there, changes nothing")
    void anAnswerForAnotherCompanyIsNotHeard() throws Exception {
        send(answer("ticket.answered.v1", 7).put("company", "10001"),
                answer("ticket.answered.v1", 7).put("ticket", UUID.randomUUID().toString()));
        var other = UUID.randomUUID();
        this.anna.put(Portal.ticket(this.company, other), question("paints"));
        send(answer("ticket.answered.v1", 7).put("ticket", other.toString()));
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> json(this.anna.get(Portal.ticket(this.company, other))).get("messages").size() == 2);

        assertThat(get().get("messages")).hasSize(1);
        assertThat(get().has("receivedAt")).isFalse();
    }

    @Test
    @DisplayName("each version of a ticket is announced once and in order, without the notes of the staff")
    void announcesEachVersion() {
        var staff = this.portal.staff(Portal.person());
        staff.put("/api/backoffice/tickets/" + this.id + "/messages/" + UUID.randomUUID(), """
                {"text": "Secret", "internal": true}""");
        var repeated = UUID.randomUUID();
        staff.put("/api/backoffice/tickets/" + this.id + "/messages/" + repeated, text("Soon"));
        staff.put("/api/backoffice/tickets/" + this.id + "/messages/" + repeated, text("Soon"));

        var events = announced(3);
        assertThat(events).extracting(it -> it.get("version").intValue()).containsExactly(1, 2, 3);
        assertThat(events.toString()).doesNotContain("Secret");
        assertThat(events.getLast().get("status").stringValue()).isEqualTo("ANSWERED");
        assertThat(events.getLast().get("messages")).hasSize(2);
    }

    @Test
    @DisplayName("the staff's queue calls a company by the name that the ERP gives it")
    void knowsTheNamesOfCompanies() throws Exception {
        var staff = this.portal.staff(Portal.person());
        var customer = example("customer.upserted.v1").put("number", this.company.value()).put("version", 1);
        send("erp.customers", "CUSTOMER/" + this.company, "kontor.erp.customer.upserted.v1", customer);

        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> json(staff.get("/api/backoffice/tickets?company=" + this.company)).get("items")
                .get(0)
                .get("companyName")
                .stringValue()
                .equals(customer.get("name").stringValue()));
    }

    private ObjectNode answer(String name, int version) throws IOException {
        return example(name).put("ticket", this.id.toString())
            .put("company", this.company.value())
            .put("version", version);
    }

    private static ObjectNode example(String name) throws IOException {
        var file = Path.of("..", "contracts", "erp", name + ".example.json");
        return (ObjectNode) new JsonMapper().readTree(Files.readString(file));
    }

    private void send(ObjectNode... answers) throws Exception {
        for (var answer : answers) {
            send("erp.tickets", "TICKET/" + answer.get("ticket").stringValue(), "kontor.erp.ticket.answered.v1",
                    answer);
        }
    }

    private void send(String topic, String key, String type, ObjectNode body) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var event = new ProducerRecord<String, String>(topic, key, body.toString());
            Map.of("ce_specversion", "1.0", "ce_id", key + ":" + body.get("version"), "ce_source", "/test", "ce_time",
                    "2026-11-22T12:00:00Z", "ce_type", type, "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(event).get();
        }
    }

    private List<JsonNode> announced(int wanted) {
        var events = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap()), new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor("portal.tickets")
                .stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (events.size() < wanted && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (("TICKET/" + this.id).equals(message.key())) {
                        events.add(new JsonMapper().readTree(message.value()));
                    }
                });
            }
        }
        return events;
    }

    private String bootstrap() {
        return this.environment.getRequiredProperty("spring.kafka.bootstrap-servers");
    }

    private JsonNode eventually(String status) {
        return Awaitility.await()
            .atMost(PATIENCE)
            .until(this::get, ticket -> ticket.get("status").stringValue().equals(status));
    }

    private JsonNode get() {
        return json(this.anna.get(path()));
    }

    private String path() {
        return Portal.ticket(this.company, this.id);
    }

}
