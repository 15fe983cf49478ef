package dev.kontor.platform.ingestion;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.kontor.platform.ingestion.ThingEvents.removed;
import static dev.kontor.platform.ingestion.ThingEvents.upserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EventReaderTests {

    private final EventReader<Thing> reader = new EventReader<>(Thing.ingestion("things", "things"));

    @Test
    void readsAnEntityWithItsVersionAndEnvelope() throws Exception {
        var change = reader.read(upserted(4711, 3, "screw").at(99)).orElseThrow();

        assertThat(change.id()).isEqualTo("THING/4711");
        assertThat(change.version()).isEqualTo(3);
        assertThat(change.entity()).isEqualTo(new Thing("4711", "screw", null, null, null));
        assertThat(change.event().time()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(change.event().sequence()).isEqualTo(17);
        assertThat(change.event().record().offset()).isEqualTo(99);
    }

    @Test
    void takesTheOffsetWhereTheErpHasNoVersions() throws Exception {
        var event = upserted(1, 1, "screw").body("{\"number\": \"1\", \"name\": \"screw\"}");

        assertThat(reader.read(event.at(99)).orElseThrow().version()).isEqualTo(99);
    }

    @Test
    void readsARemoval() throws Exception {
        var change = reader.read(removed(4711, 5).at(99)).orElseThrow();

        assertThat(change.isRemoval()).isTrue();
        assertThat(change.id()).isEqualTo("THING/4711");
        assertThat(change.version()).isEqualTo(5);
    }

    @Test
    void ignoresFieldsItDoesNotKnow() throws Exception {
        var event = upserted(1, 1, "screw").body("{\"number\": \"1\", \"name\": \"screw\", \"new\": {\"a\": [1]}}");

        assertThat(reader.read(event.at(0))).isPresent();
    }

    @Test
    void skipsTypesThatAreNotReadHereWhateverTheyCarry() throws Exception {
        var event = upserted(1, 1, "screw").header("ce_type", "kontor.test.thing.painted.v1")
            .header("ce_id", null)
            .body("no JSON");

        assertThat(reader.read(event.at(0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            unreadable-body,  no JSON
            unreadable-body,  `{"number": "1", "name": "screw"`
            unreadable-body,  `{"number": "1", "name": "screw"} {}`
            unreadable-body,  `{"number": "1", "name": "screw", "name": "nail"}`
            schema-violation, `{"number": "1"}`
            schema-violation, `{"number": 1, "name": "screw"}`
            schema-violation, `["screw"]`
            schema-violation, `{"number": "1", "name": "screw", "version": -1}`
            schema-violation, `{"number": "1", "name": "screw", "version": "2"}`
            key-mismatch,     `{"number": "2", "name": "screw"}`
            missing-body,
            """)
    void parksABodyThatIsOfNoUse(String reason, String body) {
        assertThat(reasonFor(upserted(1, 1, "screw").body(body))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({ "ce_type, , missing-type", "ce_id, , invalid-envelope", "ce_source, , invalid-envelope",
            "ce_time, , invalid-envelope", "ce_time, yesterday, invalid-envelope",
            "ce_time, 2026-02-30T10:00:00Z, invalid-envelope", "ce_specversion, 0.3, invalid-envelope",
            "content-type, text/xml, invalid-envelope", "ce_sequence, x, invalid-envelope" })
    void parksAnEnvelopeThatIsNotAsPublished(String name, String value, String reason) {
        assertThat(reasonFor(upserted(1, 1, "screw").header(name, value))).isEqualTo(reason);
    }

    @Test
    void parksAnEventWithoutKey() {
        assertThat(reasonFor(upserted(1, 1, "screw").key(null))).isEqualTo("missing-key");
    }

    @Test
    void parksARemovalWithoutVersionAndOneWithABody() {
        assertThat(reasonFor(removed(1, 1).header("ce_entityversion", null))).isEqualTo("invalid-envelope");
        assertThat(reasonFor(removed(1, 1).header("ce_entityversion", "9999999999999999999")))
            .isEqualTo("invalid-envelope");
        assertThat(reasonFor(removed(1, 1).body("{}"))).isEqualTo("unexpected-body");
    }

    private String reasonFor(ThingEvents event) {
        return catchThrowableOfType(UnusableEvent.class, () -> reader.read(event.at(0))).reason();
    }

}
