package dev.kontor.erp.bus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What a topic holds, read from its beginning to its present end.
public record BusState(String bootstrapServers) {

    /// The last body of each key: what compaction keeps.
    public SortedMap<String, String> compacted(String topic) {
        var bodies = new TreeMap<String, String>();
        read(topic, (message) -> bodies.put(message.key(), new String(message.value(), UTF_8)));
        return bodies;
    }

    /// The body with the highest version of each key: what a reader with a version guard
    /// keeps. Not JSON, no entity.
    public SortedMap<String, String> newest(String topic) {
        var bodies = new TreeMap<String, String>();
        var versions = new TreeMap<String, Long>();
        read(topic, (message) -> {
            var version = version(message);
            if (version > versions.getOrDefault(message.key(), -1L)) {
                versions.put(message.key(), version);
                bodies.put(message.key(), new String(message.value(), UTF_8));
            }
        });
        return bodies;
    }

    public long records(String topic) {
        var count = new long[1];
        read(topic, (message) -> count[0]++);
        return count[0];
    }

    private static long version(ConsumerRecord<String, byte[]> message) {
        try {
            return JsonMapper.shared().readTree(message.value()).path("version").asLong(-1);
        }
        catch (JacksonException notJson) {
            return -1;
        }
    }

    public void read(String topic, Consumer<ConsumerRecord<String, byte[]>> action) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", this.bootstrapServers, "enable.auto.commit", "false"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic)
                .stream()
                .map((it) -> new TopicPartition(topic, it.partition()))
                .toList();
            var end = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch((it) -> consumer.position(it) < end.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(action);
            }
        }
    }

}
