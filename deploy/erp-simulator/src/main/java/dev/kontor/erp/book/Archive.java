package dev.kontor.erp.book;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Fetches single records again, so that nobody has to keep them.
final class Archive implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaConsumer<String, byte[]> reader;

    Archive(Properties connection) {
        var settings = new Properties();
        settings.putAll(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "65536");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
        this.reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// Nothing where compaction has taken it away, because there is a newer one.
    Optional<ConsumerRecord<String, byte[]>> read(Place place, String key) {
        var partition = new TopicPartition(place.topic(), place.partition());
        this.reader.assign(List.of(partition));
        this.reader.seek(partition, place.offset());
        for (var message : this.reader.poll(PATIENCE)) {
            return (message.offset() == place.offset() && key.equals(message.key())) ? Optional.of(message)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        this.reader.close();
    }

}
