package dev.kontor.platform.ingestion;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes a change out of a record, or says why none can be made of it. Stateless after construction.
final class EventReader<E> {

    private static final char UNDECODABLE = '\uFFFD';

    private final Ingestion<E> ingestion;

    private final JsonSchema envelope = JsonSchema.ofResource("contracts/cloudevent.schema.json");

    private final Map<String, Body> bodies = new HashMap<>();

    EventReader(Ingestion<E> ingestion) {
        this.ingestion = ingestion;
        ingestion.upserts()
            .forEach((type, record) -> bodies.put(type,
                    new Body(JsonSchema.ofType(type), EventJson.MAPPER.readerFor(record))));
    }

    /// Nothing when the event is of a type that this service does not read.
    Optional<Change<E>> read(ConsumerRecord<byte[], byte[]> record) throws UnusableEvent {
        var headers = Headers.of(record);
        var type = headers.get("ce_type");
        if (type == null || type.isBlank()) {
            throw new UnusableEvent("missing-type", "no header ce_type");
        }
        var body = bodies.get(type);
        if (body == null && !ingestion.removals().contains(type)) {
            return Optional.empty();
        }
        var event = event(headers, type, record);
        var key = key(record);
        return Optional.of(body == null ? removal(key, headers, event) : upsert(key, body, event));
    }

    private ReceivedEvent event(Map<String, String> headers, String type, ConsumerRecord<byte[], byte[]> record)
            throws UnusableEvent {
        var node = JsonNodeFactory.instance.objectNode();
        headers.forEach(node::put);
        var violations = envelope.violations(node);
        if (!violations.isEmpty()) {
            throw new UnusableEvent("invalid-envelope", String.join("; ", violations));
        }
        var sequence = headers.get("ce_sequence");
        return new ReceivedEvent(required(headers, "ce_id"), type, required(headers, "ce_source"),
                time(required(headers, "ce_time")), sequence == null ? null : number("ce_sequence", sequence),
                headers.get("traceparent"), record);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) throws UnusableEvent {
        if (record.key() == null || record.key().length == 0) {
            throw new UnusableEvent("missing-key", "no key");
        }
        var key = new String(record.key(), StandardCharsets.UTF_8);
        if (key.indexOf(UNDECODABLE) >= 0) {
            throw new UnusableEvent("invalid-key", "the key is not UTF-8");
        }
        return key;
    }

    private Change<E> removal(String key, Map<String, String> headers, ReceivedEvent event) throws UnusableEvent {
        if (event.record().value() != null) {
            throw new UnusableEvent("unexpected-body", "a removal is a tombstone");
        }
        var version = number("ce_entityversion", required(headers, "ce_entityversion"));
        return new Change<>(ingestion.idOf(key), version, null, event);
    }

    private Change<E> upsert(String key, Body body, ReceivedEvent event) throws UnusableEvent {
        var value = event.record().value();
        if (value == null) {
            throw new UnusableEvent("missing-body", "an upsert carries the whole entity");
        }
        var json = parse(value);
        var violations = body.schema().violations(json);
        if (!violations.isEmpty()) {
            throw new UnusableEvent("schema-violation", String.join("; ", violations));
        }
        var entity = entity(body, json);
        var ownKey = ingestion.keyOf(entity);
        if (ownKey != null && !ownKey.equals(key)) {
            throw new UnusableEvent("key-mismatch", "the body is about another entity than the key");
        }
        var version = json.get("version");
        return new Change<>(ingestion.idOf(key), version == null ? event.record().offset() : version.longValue(),
                entity, event);
    }

    private static JsonNode parse(byte[] value) throws UnusableEvent {
        try {
            return EventJson.MAPPER.readTree(value);
        }
        catch (JacksonException notJson) {
            throw new UnusableEvent("unreadable-body", notJson.getClass().getSimpleName());
        }
    }

    private E entity(Body body, JsonNode json) throws UnusableEvent {
        try {
            return body.reader().readValue(json);
        }
        catch (JacksonException notOurs) {
            throw new UnusableEvent("unreadable-body", notOurs.getPath()
                .stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .reduce("cannot be read at", (path, step) -> path + " " + step));
        }
    }

    private static String required(Map<String, String> headers, String name) throws UnusableEvent {
        var value = headers.get(name);
        if (value == null) {
            throw new UnusableEvent("invalid-envelope", "no header " + name);
        }
        return value;
    }

    private static Instant time(String text) throws UnusableEvent {
        try {
            return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
        }
        catch (DateTimeException notATime) {
            throw new UnusableEvent("invalid-envelope", "ce_time is no time");
        }
    }

    private static long number(String name, String text) throws UnusableEvent {
        try {
            return Long.parseLong(text);
        }
        catch (NumberFormatException tooLarge) {
            throw new UnusableEvent("invalid-envelope", name + " is no number");
        }
    }

    private record Body(JsonSchema schema, ObjectReader reader) {
    }

}
