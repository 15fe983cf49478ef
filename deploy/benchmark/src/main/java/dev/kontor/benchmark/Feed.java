package dev.kontor.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// The events that both sides read: on one topic, written once.
final class Feed {

    static final String TOPIC = "erp.documents";

    private Feed() {
    }

    static void publish(String bootstrapServers, int events) {
        publish(bootstrapServers, 0, events, DocumentEvent::number);
    }

    /// Those of the numbers from the first one up to before the last one.
    static void publish(String bootstrapServers, int from, int to, IntFunction<DocumentEvent> made) {
        var failure = new AtomicReference<Exception>();
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20,
                "max.in.flight.requests.per.connection", 1, "batch.size", 200_000, "compression.type", "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int number = from; number < to; number++) {
                // the callback keeps the failure, close waits for all
                var _ = producer.send(message(made.apply(number), number), (sent, failed) -> {
                    if (failed != null) {
                        failure.set(failed);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException("Not every event was published", failure.get());
        }
    }

    private static ProducerRecord<String, String> message(DocumentEvent event, int number) {
        var message = new ProducerRecord<>(TOPIC, event.key(), event.body());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id());
        header(message, "ce_type", "kontor.erp.document.upserted.v1");
        header(message, "ce_source", "/benchmark");
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_subject", event.key());
        header(message, "ce_sequence", Integer.toString(number));
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

}
