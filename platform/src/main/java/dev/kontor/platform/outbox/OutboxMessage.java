package dev.kontor.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/// An event that waits to be sent, as it lies in the database. Its id is unique per topic, key and version, so that one
/// change cannot be announced twice by mistake.
@Document("outbox")
record OutboxMessage(String id, String topic, String key, String type, long version, @Nullable String body, Instant at,
        @Nullable String traceparent) {

    ProducerRecord<String, byte[]> toRecord(String source) {
        var value = (this.body == null) ? null : this.body.getBytes(StandardCharsets.UTF_8);
        var message = new ProducerRecord<String, byte[]>(this.topic, this.key, value);
        var headers = message.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", this.key + ":" + this.version);
        put(headers, "ce_type", this.type);
        put(headers, "ce_source", source);
        put(headers, "ce_time", this.at.toString());
        put(headers, "ce_subject", this.key);
        if (this.body == null) {
            put(headers, "ce_entityversion", Long.toString(this.version));
        }
        else {
            put(headers, "content-type", "application/json");
        }
        if (this.traceparent != null) {
            put(headers, "traceparent", this.traceparent);
        }
        return message;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

}
