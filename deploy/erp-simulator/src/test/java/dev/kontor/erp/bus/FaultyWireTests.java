package dev.kontor.erp.bus;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.event.ProductUpserted;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// The faults that tests ask for are the faults they get.
class FaultyWireTests {

    private static final int EVENTS = 2_000;

    private static final List<String> IN_ORDER = IntStream.range(0, EVENTS).mapToObj((i) -> "PRODUCT/P" + i).toList();

    @Test
    void shufflingLosesAndDoublesNothing() {
        var keys = keys(send(new Faults(true, 0, 0, 0), 1));

        assertThat(keys).containsExactlyInAnyOrderElementsOf(IN_ORDER).isNotEqualTo(IN_ORDER);
    }

    @Test
    void aSeedMakesFaultsRepeatable() {
        var faults = new Faults(true, 0.1, 0.1, 0.1);

        assertThat(keys(send(faults, 5))).isEqualTo(keys(send(faults, 5))).isNotEqualTo(keys(send(faults, 6)));
    }

    @Test
    void duplicatesAreSentTwiceAsOften() {
        var keys = keys(send(new Faults(false, 0.5, 0, 0), 1));

        assertThat(keys).hasSizeBetween(EVENTS + EVENTS / 3, EVENTS + 2 * EVENTS / 3).containsAll(IN_ORDER);
    }

    @Test
    void outdatedRecordsFollowWithALowerVersionAndOtherContent() {
        var sent = send(new Faults(false, 0, 1, 0), 1);

        assertThat(sent).hasSize(2 * EVENTS);
        assertThat(body(sent.get(0))).contains("\"version\":3").contains("\"name\":\"Pump\"");
        assertThat(body(sent.get(1))).contains("\"version\":2").contains("\"name\":\"OUTDATED\"");
        assertThat(sent.get(1).key()).isEqualTo(sent.get(0).key());
    }

    @Test
    void poisonHasKeysOfItsOwnAndBreaksTheContract() {
        var poison = send(new Faults(false, 0, 0, 0.05), 1).stream()
            .filter((it) -> it.key().startsWith("PRODUCT/POISON-"))
            .toList();

        assertThat(poison).hasSizeBetween(EVENTS / 40, EVENTS / 13);
        assertThat(poison).allSatisfy((it) -> assertThat(isValid(it)).as(body(it)).isFalse());
    }

    private static List<ProducerRecord<String, byte[]>> send(Faults faults, long seed) {
        var wire = new RecordingWire();
        try (var publisher = new Publisher(new FaultyWire(wire, faults, seed), "/erp/test", Clock.systemUTC())) {
            for (var i = 0; i < EVENTS; i++) {
                var pump = PublisherTests.pump(3);
                publisher.publish(new ProductUpserted("P" + i, pump.version(), pump.name(), pump.unit(), pump.price(),
                        pump.currency(), false, null, List.of()));
            }
        }
        return wire.messages();
    }

    private static boolean isValid(ProducerRecord<String, byte[]> message) {
        try {
            return Contracts.errors(Contracts.schemaOf("kontor.erp.product.upserted.v1"), body(message)).isEmpty();
        }
        catch (JacksonException | IllegalArgumentException notJson) {
            return false;
        }
    }

    private static List<String> keys(List<ProducerRecord<String, byte[]>> messages) {
        return messages.stream().map(ProducerRecord::key).toList();
    }

    private static String body(ProducerRecord<String, byte[]> message) {
        return new String(message.value(), UTF_8);
    }

}
