package dev.kontor.erp.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import dev.kontor.erp.bus.KafkaWire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Publishes the newest version of each entity again, tombstones too. The topic is read twice: first to learn which
/// record is the newest of its key, then to send those. The newest by version, not by place: so the last record of a key
/// is its newest again, whatever order the topic had, and compaction keeps the right one.
final class Republish {

    private final Properties connection;

    Republish(Properties connection) {
        this.connection = connection;
    }

    long newestOf(String topic) {
        Map<String, Newest> newest = new HashMap<>();
        try (var reader = new TopicReader(this.connection, topic)) {
            reader.forEach((message) -> newest.merge(message.key(), Newest.of(message), Newest::or));
            if (newest.isEmpty()) {
                return 0;
            }
            try (var wire = new KafkaWire(this.connection)) {
                reader.forEach((message) -> {
                    var it = newest.get(message.key());
                    if (it != null && it.isIn(message)) {
                        wire.send(copy(message));
                    }
                });
            }
        }
        return newest.size();
    }

    private static ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> message) {
        return new ProducerRecord<>(message.topic(), null, message.key(), message.value(), message.headers());
    }

    /// Where the newest record of a key is; without a version the offset serves.
    private record Newest(int partition, long offset, long version) {

        static Newest of(ConsumerRecord<String, byte[]> message) {
            return new Newest(message.partition(), message.offset(), EntityVersion.of(message));
        }

        Newest or(Newest later) {
            return (later.version >= this.version) ? later : this;
        }

        boolean isIn(ConsumerRecord<String, byte[]> message) {
            return message.partition() == this.partition && message.offset() == this.offset;
        }

    }

}
