package dev.kontor.erp.bus;

import java.util.Arrays;

import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Records no reader can use, each under a key of its own so that no good record is touched: cut off in the middle, not
/// JSON at all, without a required field, with a number where a word must stand, with a word no one knows.
final class Poison {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Poison() {
    }

    static ProducerRecord<String, byte[]> instead(ProducerRecord<String, byte[]> good, long count) {
        var kind = good.key().substring(0, good.key().indexOf('/'));
        var key = "%s/POISON-%d".formatted(kind, count);
        var bad = new ProducerRecord<>(good.topic(), key, body(good.value(), count));
        good.headers().forEach(bad.headers()::add);
        bad.headers().remove("ce_id").add("ce_id", (key + ":1").getBytes(UTF_8));
        bad.headers().remove("ce_subject").add("ce_subject", key.getBytes(UTF_8));
        return bad;
    }

    private static byte[] body(byte[] good, long count) {
        return switch ((int) (count % 5)) {
            case 0 -> Arrays.copyOf(good, good.length / 2);
            case 1 -> "<invoice>not JSON</invoice>".getBytes(UTF_8);
            case 2 -> spoiled(good, Spoil.REQUIRED_FIELD_MISSING);
            case 3 -> spoiled(good, Spoil.NUMBER_FOR_A_WORD);
            default -> spoiled(good, Spoil.UNKNOWN_WORD);
        };
    }

    private static byte[] spoiled(byte[] good, Spoil spoil) {
        var entity = (ObjectNode) MAPPER.readTree(good);
        switch (spoil) {
            case REQUIRED_FIELD_MISSING -> entity.remove(identity(entity));
            case NUMBER_FOR_A_WORD -> entity.put(identity(entity), 4711);
            case UNKNOWN_WORD ->
                entity.put(entity.has("status") ? "status" : entity.has("state") ? "state" : "unit", "unheard of");
        }
        return MAPPER.writeValueAsBytes(entity);
    }

    private static String identity(ObjectNode entity) {
        return entity.has("sku") ? "sku" : entity.has("subject") ? "subject" : "number";
    }

    private enum Spoil {

        REQUIRED_FIELD_MISSING, NUMBER_FOR_A_WORD, UNKNOWN_WORD

    }

}
