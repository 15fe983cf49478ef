package dev.kontor.erp.replay;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The version a record carries: in its body, or, as a tombstone, in a header. Without one the offset serves.
final class EntityVersion {

    private EntityVersion() {
    }

    static long of(ConsumerRecord<String, byte[]> message) {
        return (message.value() == null) ? ofTombstone(message) : ofBody(message);
    }

    private static long ofTombstone(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader("ce_entityversion");
        return (header == null) ? message.offset() : Long.parseLong(new String(header.value(), UTF_8));
    }

    private static long ofBody(ConsumerRecord<String, byte[]> message) {
        try {
            return JsonMapper.shared().readTree(message.value()).path("version").asLong(message.offset());
        }
        catch (JacksonException poison) {
            return message.offset();
        }
    }

}
