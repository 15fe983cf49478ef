package dev.kontor.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.kontor.platform.test.Servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The ERP's side of what customers decide: reads what was announced on a topic, and answers as the test says.
public final class ErpDesk implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafka().bootstrapServers(), "acks", "all"), new StringSerializer(),
            new StringSerializer());

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", Servers.kafka().bootstrapServers(), "fetch.max.wait.ms", 50),
            new StringDeserializer(), new StringDeserializer());

    private final List<Map.Entry<String, JsonNode>> heard = new ArrayList<>();

    public ErpDesk(String inbox) {
        var partitions = this.consumer.partitionsFor(inbox)
            .stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
        this.consumer.assign(partitions);
        this.consumer.seekToBeginning(partitions);
    }

    /// What was announced of the subject up to that version, each as its schema wants it.
    public List<JsonNode> hears(String subject, long version, String schema) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            listen();
            return of(subject).stream().anyMatch(it -> it.get("version").asLong() == version);
        });
        assertThat(of(subject)).allSatisfy(it -> assertThat(ContractFiles.violations(schema, it)).isEmpty());
        return of(subject);
    }

    /// What has been announced of the subject so far.
    public List<JsonNode> of(String subject) {
        listen();
        return this.heard.stream().filter(it -> it.getKey().equals(subject)).map(Map.Entry::getValue).toList();
    }

    private void listen() {
        this.consumer.poll(Duration.ofMillis(50))
            .forEach(it -> this.heard.add(Map.entry(it.key(), JSON.readTree(it.value()))));
    }

    /// An answer of this type, from the contract's example, to one version; the version
    /// of the answer says how late it
    /// is.
    public void answers(String example, String subject, long subjectVersion, long version) {
        var answer = (ObjectNode) ContractFiles.read("erp/" + example + ".example.json");
        answer.put("subject", subject).put("subjectVersion", subjectVersion).put("version", version);
        var type = example.replaceFirst("(\\.v[0-9]+)\\..*$", "$1");
        says("erp.acknowledgements", subject, "kontor.erp." + type, answer);
    }

    public void describes(JsonNode document) {
        var key = document.get("kind").stringValue() + "/" + document.get("number").stringValue();
        says("erp.documents", key, "kontor.erp.document.upserted.v1", document);
    }

    private void says(String topic, String key, String type, JsonNode body) {
        var event = new ProducerRecord<>(topic, key, body.toString());
        Map.of("ce_specversion", "1.0", "ce_id", key + ":" + body.get("version").asLong(), "ce_type", type, "ce_source",
                "/erp/test", "ce_time", Instant.now().toString(), "ce_subject", key, "content-type", "application/json")
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
