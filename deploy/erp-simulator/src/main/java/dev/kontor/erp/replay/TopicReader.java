package dev.kontor.erp.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic from its beginning to where it ended when the reader was made, as often as asked.
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;

    private final Map<TopicPartition, Long> end;

    public TopicReader(Properties connection, String topic) {
        var settings = new Properties();
        settings.putAll(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        this.end = new HashMap<>(this.consumer.endOffsets(partitions(topic)));
        this.consumer.assign(this.end.keySet());
    }

    private List<TopicPartition> partitions(String topic) {
        return this.consumer.partitionsFor(topic)
            .stream()
            .map((partition) -> new TopicPartition(topic, partition.partition()))
            .toList();
    }

    public void forEach(Consumer<ConsumerRecord<String, byte[]>> action) {
        this.consumer.seekToBeginning(this.end.keySet());
        while (!hasReachedTheEnd()) {
            this.consumer.poll(Duration.ofMillis(200)).forEach((message) -> {
                var partition = new TopicPartition(message.topic(), message.partition());
                if (message.offset() < this.end.getOrDefault(partition, 0L)) {
                    action.accept(message);
                }
            });
        }
    }

    private boolean hasReachedTheEnd() {
        return this.end.entrySet()
            .stream()
            .allMatch((partition) -> this.consumer.position(partition.getKey()) >= partition.getValue());
    }

    @Override
    public void close() {
        this.consumer.close();
    }

}
