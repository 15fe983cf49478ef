package dev.kontor.platform.ingestion;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// An event about a thing, complete and right unless told otherwise.
record ThingEvents(@Nullable String key, @Nullable String body, Map<String, String> headers) {

    static ThingEvents upserted(int number, long version, String name) {
        return upserted(number, version, "{\"number\": \"%d\", \"version\": %d, \"name\": \"%s\"}", name);
    }

    private static ThingEvents upserted(int number, long version, String body, String name) {
        var headers = headers(Thing.UPSERTED, number, version);
        headers.put("content-type", "application/json");
        return new ThingEvents("THING/" + number, body.formatted(number, version, name), headers);
    }

    static ThingEvents removed(int number, long version) {
        var headers = headers(Thing.REMOVED, number, version);
        headers.put("ce_entityversion", Long.toString(version));
        return new ThingEvents("THING/" + number, null, headers);
    }

    private static Map<String, String> headers(String type, int number, long version) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "THING/" + number + ":" + version);
        headers.put("ce_type", type);
        headers.put("ce_source", "/test");
        headers.put("ce_time", "2026-11-22T10:00:00Z");
        headers.put("ce_sequence", "17");
        return headers;
    }

    ThingEvents body(@Nullable String other) {
        return new ThingEvents(key, other, headers);
    }

    ThingEvents key(@Nullable String other) {
        return new ThingEvents(other, body, headers);
    }

    ThingEvents header(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(headers);
        if (value == null) {
            changed.remove(name);
        }
        else {
            changed.put(name, value);
        }
        return new ThingEvents(key, body, changed);
    }

    ProducerRecord<byte[], byte[]> to(String topic) {
        return new ProducerRecord<>(topic, null, bytes(key), bytes(body), kafkaHeaders());
    }

    ConsumerRecord<byte[], byte[]> at(long offset) {
        return new ConsumerRecord<>("things", 0, offset, 0, TimestampType.CREATE_TIME, 0, 0, bytes(key), bytes(body),
                kafkaHeaders(), java.util.Optional.empty());
    }

    private Headers kafkaHeaders() {
        var all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

}
