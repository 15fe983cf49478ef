package dev.kontor.identity.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.kontor.identity.ContractFiles;
import dev.kontor.platform.test.Servers;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The ERP's side of what customers change: reads what was announced, and answers as the test says.
final class ErpDesk implements AutoCloseable {

    private static final String INBOX = "portal.customers";

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafka().bootstrapServers(), "acks", "all"), new StringSerializer(),
            new StringSerializer());

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", Servers.kafka().bootstrapServers(), "fetch.max.wait.ms", 50),
            new StringDeserializer(), new StringDeserializer());

    private final List<Map.Entry<String, JsonNode>> heard = new ArrayList<>();

    ErpDesk() {
        var partitions = this.consumer.partitionsFor(INBOX)
            .stream()
            .map((it) -> new TopicPartition(it.topic(), it.partition()))
            .toList();
        this.consumer.assign(partitions);
        this.consumer.seekToBeginning(partitions);
    }

    /// What was announced of the subject up to that version, each as its schema wants it.
    List<JsonNode> hears(String subject, long version, String schema) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            this.consumer.poll(Duration.ofMillis(50))
                .forEach((it) -> this.heard.add(Map.entry(it.key(), Driver.JSON.readTree(it.value()))));
            return of(subject).stream().anyMatch((it) -> it.get("version").asLong() == version);
        });
        assertThat(of(subject)).allSatisfy((it) -> assertThat(ContractFiles.violations(schema, it)).isEmpty());
        return of(subject);
    }

    private List<JsonNode> of(String subject) {
        return this.heard.stream().filter((it) -> it.getKey().equals(subject)).map(Map.Entry::getValue).toList();
    }

    /// Answers one version; the version of the answer says how late it is.
    void answers(String subject, long subjectVersion, long version, String state, String... reason) {
        var body = new HashMap<String, Object>(Map.of("subject", subject, "subjectVersion", subjectVersion, "version",
                version, "state", state, "receivedAt", "2026-11-22T12:00:01Z"));
        if (!state.equals("RECEIVED")) {
            body.put("decidedAt", "2026-11-22T12:00:03Z");
        }
        if (reason.length > 0) {
            body.put("reason", reason[0]);
        }
        var event = new ProducerRecord<>("erp.acknowledgements", subject, Driver.JSON.writeValueAsString(body));
        Map.of("ce_specversion", "1.0", "ce_id", subject + ":" + version, "ce_type",
                "kontor.erp.customer-change.acknowledged.v1", "ce_source", "/erp/test", "ce_time",
                Instant.now().toString(), "ce_subject", subject, "content-type", "application/json")
            .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        var sent = this.producer.send(event);
        await().until(sent::isDone);
    }

    @Override
    public void close() {
        this.producer.close(Duration.ofSeconds(1));
        this.consumer.close();
    }

}
