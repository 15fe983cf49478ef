package dev.kontor.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.outbox.Bulk.Place;

/// An event that waits to be sent, as it lies in the database. Its id is unique per topic, key and version, so that one
/// change cannot be announced twice by mistake.
/// A job makes a hundred thousand of them, so it says itself how it lies there.
///
/// @param place where it lies, if not alone
record OutboxMessage(String id, String topic, String key, String type, long version, @Nullable String body, Instant at,
        @Nullable String traceparent, @Nullable Place place) {

    static final String COLLECTION = "outbox";

    static OutboxMessage of(Document stored, @Nullable Place place) {
        return new OutboxMessage(stored.getString("_id"), stored.getString("topic"), stored.getString("key"),
                stored.getString("type"), stored.getLong("version"), stored.getString("body"),
                stored.getDate("at").toInstant(), stored.getString("traceparent"), place);
    }

    Document toDocument() {
        var document = new Document("_id", this.id).append("topic", this.topic)
            .append("key", this.key)
            .append("type", this.type)
            .append("version", this.version)
            .append("at", Date.from(this.at));
        if (this.body != null) {
            document.append("body", this.body);
        }
        if (this.traceparent != null) {
            document.append("traceparent", this.traceparent);
        }
        return document;
    }

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
