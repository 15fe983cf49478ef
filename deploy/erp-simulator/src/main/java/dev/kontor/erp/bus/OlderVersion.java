package dev.kontor.erp.bus;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What the same entity looked like one version before: recognizably other content, so that a reader which lets it
/// through is found out.
final class OlderVersion {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private OlderVersion() {
    }

    static @Nullable ProducerRecord<String, byte[]> of(ProducerRecord<String, byte[]> message) {
        if (!(MAPPER.readTree(message.value()) instanceof ObjectNode entity) || entity.path("version").asLong(0) < 1) {
            return null;
        }
        var version = entity.path("version").asLong() - 1;
        entity.put("version", version);
        entity.put(entity.has("name") ? "name" : "commission", "OUTDATED");
        var older = new ProducerRecord<>(message.topic(), message.key(), MAPPER.writeValueAsBytes(entity));
        message.headers().forEach(older.headers()::add);
        older.headers().remove("ce_id").add("ce_id", (message.key() + ":" + version).getBytes(UTF_8));
        return older;
    }

}
