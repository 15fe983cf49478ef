package dev.kontor.erp.bus;

import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Sends to Kafka without waiting for each record; the first failure stops the sender at its next record or at the end.
public final class KafkaWire implements Wire {

    private final Producer<String, byte[]> producer;

    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public KafkaWire(Properties connection) {
        var settings = new Properties();
        settings.putAll(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        // with more, a partition that is just coming up can refuse one batch for ever
        // (KAFKA-15591)
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "20");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "2097152");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public void send(ProducerRecord<String, byte[]> message) {
        stopIfFailed();
        var _ = this.producer.send(message, (metadata, failed) -> {
            if (failed != null) {
                this.failure.compareAndSet(null, failed);
            }
        });
    }

    @Override
    public void flush() {
        this.producer.flush();
        stopIfFailed();
    }

    @Override
    public void close() {
        this.producer.close();
        stopIfFailed();
    }

    private void stopIfFailed() {
        var failed = this.failure.get();
        if (failed != null) {
            throw new KafkaException("Kafka did not take a record: " + failed.getMessage(), failed);
        }
    }

}
