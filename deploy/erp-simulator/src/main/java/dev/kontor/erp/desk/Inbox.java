package dev.kontor.erp.desk;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What the portal announces, from the beginning each time the clerk sits down: what is still to be answered is told by
/// the answers on the bus, not by a place in the inbox. The place is kept nevertheless, to know what was looked at once.
/// There is one seat: who takes it has the one before him stand up.
final class Inbox implements AutoCloseable {

    static final String GROUP = "erp-simulator";

    static final List<String> TOPICS = List.of("portal.customers", "portal.orders", "portal.quotes");

    private final KafkaConsumer<String, byte[]> consumer;

    private final Map<TopicPartition, Long> end = new HashMap<>();

    private final Map<TopicPartition, OffsetAndMetadata> seen = new HashMap<>();

    Inbox(Properties connection) {
        var settings = new Properties();
        settings.putAll(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "desk");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void open() {
        this.consumer.subscribe(TOPICS, new ConsumerRebalanceListener() {

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                begin(Set.copyOf(partitions));
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                partitions.forEach(Inbox.this.end::remove);
            }
        });
    }

    private void begin(Set<TopicPartition> partitions) {
        this.consumer.committed(partitions).forEach((partition, place) -> {
            if (place != null) {
                this.seen.put(partition, place);
            }
        });
        this.consumer.seekToBeginning(partitions);
        this.end.putAll(this.consumer.endOffsets(partitions));
    }

    ConsumerRecords<String, byte[]> read(Duration patience) {
        return this.consumer.poll(patience);
    }

    /// Up to where it ended when the clerk sat down.
    boolean isReadThrough() {
        return !this.end.isEmpty()
                && this.end.entrySet().stream().allMatch((it) -> this.consumer.position(it.getKey()) >= it.getValue());
    }

    /// Whether somebody has had it on the desk before.
    boolean isSeen(ConsumerRecord<?, ?> message) {
        var place = this.seen.get(new TopicPartition(message.topic(), message.partition()));
        return place != null && message.offset() < place.offset();
    }

    void markSeen() {
        this.consumer.commitSync();
    }

    void wakeup() {
        this.consumer.wakeup();
    }

    @Override
    public void close() {
        this.consumer.close();
    }

}
