package dev.kontor.platform.ingestion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// A topic of its own for a test, with its dead letters.
record Topic(String name, String bootstrapServers) {

    static final int PARTITIONS = 3;

    static Topic create(String bootstrapServers) throws ExecutionException, InterruptedException {
        var topic = new Topic("things-" + UUID.randomUUID(), bootstrapServers);
        try (var admin = topic.admin()) {
            admin
                .createTopics(List.of(new NewTopic(topic.name, PARTITIONS, (short) 1),
                        new NewTopic(topic.name + "-dlt", 1, (short) 1)))
                .all()
                .get();
        }
        return topic;
    }

    void send(List<ThingEvents> events) throws ExecutionException, InterruptedException {
        var config = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            events.forEach(event -> sent.add(producer.send(event.to(name))));
            for (var each : sent) {
                each.get();
            }
        }
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        var config = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(name + "-dlt", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).values().iterator().next();
            var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters;
        }
    }

    /// How much of the topic the group has not committed yet.
    long lag(String group) throws ExecutionException, InterruptedException {
        try (var admin = admin();
                var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            long lag = 0;
            for (var end : consumer.endOffsets(partitions()).entrySet()) {
                var offset = committed.get(end.getKey());
                lag += end.getValue() - (offset == null ? 0 : offset.offset());
            }
            return lag;
        }
    }

    void rewind(String group) throws ExecutionException, InterruptedException {
        var start = new java.util.HashMap<TopicPartition, OffsetAndMetadata>();
        partitions().forEach(partition -> start.put(partition, new OffsetAndMetadata(0)));
        try (var admin = admin()) {
            admin.alterConsumerGroupOffsets(group, start).all().get();
        }
    }

    private List<TopicPartition> partitions() {
        return java.util.stream.IntStream.range(0, PARTITIONS).mapToObj(it -> new TopicPartition(name, it)).toList();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

}
