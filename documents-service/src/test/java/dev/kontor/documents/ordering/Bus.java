package dev.kontor.documents.ordering;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

import dev.kontor.platform.test.Servers;

/// The other side of the bus: says what the ERP would say, and reads what was announced to it.
final class Bus {

    private static final String GROUP = "documents";

    private Bus() {
    }

    static void send(String topic, String key, String type, long version, Instant at, String body) {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            var event = new ProducerRecord<String, String>(topic, key, body);
            describe(event, type, version, at);
            producer.send(event).get();
        }
        catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void describe(ProducerRecord<String, String> event, String type, long version, Instant at) {
        Map.of("ce_specversion", "1.0", "ce_id", event.key() + ":" + version, "ce_source", "/test", "ce_time",
                at.toString(), "ce_type", type, "content-type", "application/json")
            .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    /// Everything on a topic whose value has this word.
    static List<ConsumerRecord<String, String>> with(String topic, String word) {
        return with(Servers.kafka().bootstrapServers(), topic, word);
    }

    static List<ConsumerRecord<String, String>> with(String servers, String topic, String word) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = IntStream.range(0, consumer.partitionsFor(topic).size())
                .mapToObj(it -> new TopicPartition(topic, it))
                .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> {
                    if (it.value() != null && it.value().contains(word)) {
                        found.add(it);
                    }
                });
            }
            return found;
        }
    }

    /// Waits until the service has done with everything on a topic, also with what
    /// changed
    /// nothing.
    static void awaitRead(String topic) {
        try (var admin = Admin.create(settings());
                var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic)
                .stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
            var ends = consumer.endOffsets(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                var read = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
                return ends.entrySet()
                    .stream()
                    .allMatch(it -> it.getValue() == 0
                            || (read.get(it.getKey()) != null && read.get(it.getKey()).offset() >= it.getValue()));
            });
        }
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", Servers.kafka().bootstrapServers());
    }

}
