package dev.kontor.erp.bus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.event.Acknowledged;
import dev.kontor.erp.event.Acknowledged.State;
import dev.kontor.erp.event.ProductUpserted;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// The faults that tests ask for are the faults they get.
class FaultyWireTests {

    private static final int EVENTS = 2_000;

    private static final Duration LATE = Duration.ofSeconds(10);

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

    @Test
    void lostRecordsAreNotSent() {
        var keys = keys(send(with(0.5, 0, 0), 1));

        assertThat(keys).hasSizeBetween(EVENTS / 3, 2 * EVENTS / 3);
        assertThat(IN_ORDER).containsSubsequence(keys);
    }

    @Test
    void lateRecordsAreSentWhenTheirTimeHasCome() {
        var wire = new RecordingWire();
        var time = new AtomicReference<>(Instant.EPOCH);
        var faulty = new FaultyWire(wire, with(0, 1, 0), 1, time::get);
        var publisher = new Publisher(faulty, "/erp/test", Clock.systemUTC());

        publisher.publish(PublisherTests.pump(1));
        publisher.flush();
        assertThat(wire.messages()).isEmpty();
        time.set(Instant.EPOCH.plus(LATE));
        publisher.flush();

        assertThat(wire.messages()).hasSize(1);
    }

    @Test
    void reversedRecordsGoBehindTheNextOfTheirEntityAndNoneStaysBehind() {
        var wire = new RecordingWire();
        try (var publisher = new Publisher(new FaultyWire(wire, with(0, 0, 0.5), 3), "/erp/test", Clock.systemUTC())) {
            for (int version = 1; version <= 50; version++) {
                publisher.publish(PublisherTests.pump(version));
            }
        }

        var versions = wire.messages()
            .stream()
            .map((it) -> JsonMapper.shared().readTree(it.value()).path("version").asInt())
            .toList();
        assertThat(versions).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50).boxed().toList())
            .isNotEqualTo(versions.stream().sorted().toList());
    }

    @Test
    void poisonedAnswersBreakTheirContractToo() {
        var wire = new RecordingWire();
        try (var publisher = new Publisher(new FaultyWire(wire, new Faults(false, 0, 0, 1), 1), "/erp/test",
                Clock.systemUTC())) {
            for (int version = 1; version <= 10; version++) {
                publisher.publish(new Acknowledged("ORDER/7b1f0c52-6f0e-4c1b-9d0e-2a4f8f6f2c11", version, version,
                        State.RECEIVED, "2026-11-29T08:15:00Z", null, null, null));
            }
        }

        assertThat(wire.messages()).filteredOn((it) -> it.key().startsWith("ORDER/POISON-"))
            .hasSize(10)
            .allSatisfy((it) -> assertThat(isValid("kontor.erp.order.acknowledged.v1", it)).as(body(it)).isFalse());
    }

    private static Faults with(double lost, double late, double reversed) {
        return new Faults(false, 0, 0, 0, lost, late, reversed, LATE);
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
        return isValid("kontor.erp.product.upserted.v1", message);
    }

    private static boolean isValid(String type, ProducerRecord<String, byte[]> message) {
        try {
            return Contracts.errors(Contracts.schemaOf(type), body(message)).isEmpty();
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
