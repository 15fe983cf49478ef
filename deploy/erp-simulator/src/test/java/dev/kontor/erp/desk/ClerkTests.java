package dev.kontor.erp.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.event.ChangeAcknowledged;
import dev.kontor.erp.event.ChangeAcknowledged.State;
import dev.kontor.erp.event.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The ERP reads the portal's examples and answers as the contract wants it.
class ClerkTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:01Z");

    @ParameterizedTest
    @ValueSource(strings = { "address.changed.v1", "address.changed.v1.removed", "master-data.proposed.v1" })
    @DisplayName("B-02 books what the portal announces, the same however often it is announced")
    void booksTheExamples(String example) {
        var change = read(example);

        var received = Clerk.received(change, NOW);
        var decided = Clerk.decided(change, NOW, NOW.plusSeconds(2));

        keepsTheContract(received);
        keepsTheContract(decided);
        assertThat(decided.state()).isEqualTo(State.BOOKED);
        assertThat(decided.subjectVersion()).isEqualTo(change.version());
        assertThat(received.version()).isLessThan(decided.version());
        assertThat(Clerk.decided(change, NOW, NOW.plusSeconds(9)).version()).isEqualTo(decided.version());
    }

    @Test
    void rejectsWithAReason() {
        var example = Contracts.read(Contracts.FOLDER.resolve("portal/address.changed.v1.example.json"));
        var change = PortalChange.read(message(example.replace("20457", "00000"))).orElseThrow();

        var decided = Clerk.decided(change, NOW, NOW);

        keepsTheContract(decided);
        assertThat(decided.state()).isEqualTo(State.REJECTED);
        assertThat(decided.reason()).contains("00000");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "[]", "{\"version\": 1}", "{\"company\": \"1\"}" })
    void putsAsideWhatIsNoAnnouncement(String body) {
        assertThat(PortalChange.read(message(body))).isEmpty();
    }

    private static PortalChange read(String example) {
        var file = Contracts.FOLDER.resolve("portal/" + example + ".example.json");
        return PortalChange.read(message(Contracts.read(file))).orElseThrow();
    }

    private static ConsumerRecord<String, byte[]> message(String body) {
        return new ConsumerRecord<>("portal.customers", 0, 0, "MASTER_DATA/10001",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static void keepsTheContract(ChangeAcknowledged answer) {
        assertThat(Contracts.errors(Contracts.schemaOf(answer.type()),
                new String(EventJson.write(answer), StandardCharsets.UTF_8)))
            .isEmpty();
    }

}
