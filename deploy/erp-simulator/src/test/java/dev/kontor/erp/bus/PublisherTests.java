package dev.kontor.erp.bus;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.event.ProductUpserted;
import dev.kontor.erp.event.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Events become CloudEvents.
class PublisherTests {

    private final RecordingWire wire = new RecordingWire();

    private final Publisher publisher = new Publisher(this.wire, "/erp/test",
            Clock.fixed(Instant.parse("2026-11-22T14:03:22.123456Z"), ZoneOffset.UTC));

    @Test
    void headersKeepTheContract() {
        this.publisher.publish(pump(7));

        var headers = headers(this.wire.messages().getFirst());
        assertThat(headers).containsEntry("ce_id", "PRODUCT/PU-1:7")
            .containsEntry("ce_type", "kontor.erp.product.upserted.v1")
            .containsEntry("ce_subject", "PRODUCT/PU-1")
            .containsEntry("ce_time", "2026-11-22T14:03:22.123Z")
            .containsEntry("ce_sequence", "1");
        assertThat(Contracts.errors(Contracts.FOLDER.resolve("cloudevent.schema.json"),
                JsonMapper.shared().writeValueAsString(headers)))
            .isEmpty();
    }

    @Test
    void amountsArePlainDecimalStrings() {
        this.publisher
            .publish(new ProductUpserted("X", 1, "x", "C62", new BigDecimal("1E+3"), "EUR", false, null, List.of()));

        assertThat(new String(this.wire.messages().getFirst().value(), UTF_8)).contains("\"price\":\"1000\"");
    }

    @Test
    void sequencesRiseByOnePerTopic() {
        this.publisher.publish(pump(1));
        this.publisher.publish(pump(2));

        assertThat(this.wire.messages().stream().map((it) -> headers(it).get("ce_sequence"))).containsExactly("1", "2");
        assertThat(this.publisher.published(Topic.PRODUCTS)).isEqualTo(2);
        assertThat(this.publisher.published(Topic.DOCUMENTS)).isZero();
    }

    static ProductUpserted pump(long version) {
        return new ProductUpserted("PU-1", version, "Pump", "H87", new BigDecimal("9.90"), "EUR", false, "Pumps",
                List.of());
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> message) {
        var headers = new TreeMap<String, String>();
        message.headers().forEach((header) -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

}
