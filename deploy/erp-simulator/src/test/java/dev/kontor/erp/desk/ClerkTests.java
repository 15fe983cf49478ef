package dev.kontor.erp.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.event.Acknowledged;
import dev.kontor.erp.event.Acknowledged.State;
import dev.kontor.erp.event.EventJson;
import dev.kontor.erp.portal.Announcement;
import dev.kontor.erp.sale.Decision.Booked;
import dev.kontor.erp.sale.Decision.Rejected;
import dev.kontor.erp.sale.TestLedger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The ERP reads the portal's examples and answers as the contract wants it.
class ClerkTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:01Z");

    private final Clerk clerk = new Clerk(new TestLedger());

    @ParameterizedTest
    @ValueSource(strings = { "address.changed.v1", "address.changed.v1.removed", "master-data.proposed.v1" })
    @DisplayName("B-02 books what the portal announces, the same however often it is announced")
    void booksTheExamples(String example) {
        var change = read("MASTER_DATA/10001", example);

        var received = Clerk.received(change, NOW);
        var decided = Clerk.decided(change, this.clerk.decide(change), NOW.toString(), NOW.plusSeconds(2));

        keepsTheContract(received);
        keepsTheContract(decided);
        assertThat(decided.state()).isEqualTo(State.BOOKED);
        assertThat(decided.subjectVersion()).isEqualTo(change.version());
        assertThat(received.version()).isLessThan(decided.version());
        assertThat(Clerk.decided(change, this.clerk.decide(change), NOW.toString(), NOW.plusSeconds(9)).version())
            .isEqualTo(decided.version());
    }

    @ParameterizedTest
    @CsvSource({ "ORDER/7b1f0c52-6f0e-4c1b-9d0e-2a4f8f6f2c11,order.submitted.v1", "ORDER/%,order.submitted.v1.minimal",
            "ORDER_CANCELLATION/%,order-cancellation.requested.v1", "QUOTE_REQUEST/%,quote-request.submitted.v1",
            "QUOTE_REQUEST/%,quote-request.submitted.v1.pickup", "QUOTE_DECISION/10001/AN-2026/000041,quote.decided.v1",
            "QUOTE_DECISION/10001/AN-2026/000041,quote.decided.v1.rejected",
            "QUOTE_DECISION/10001/AN-2026/000041,quote.decided.v1.countered" })
    @DisplayName("F-077 F-086 F-088 reads what the portal says of orders and quotes, and answers as the contract wants it")
    void answersTheExamples(String key, String example) {
        var body = Contracts.json(Contracts.FOLDER.resolve("portal/" + example + ".example.json"));
        var announcement = read(key.replace("%", body.path("id").asString()), example);

        keepsTheContract(Clerk.received(announcement, NOW));
        for (var decision : List.of(this.clerk.decide(announcement), new Rejected("No."),
                new Booked(List.of(), List.of(), "AU-2026-P00000001", "Line 1: changed."))) {
            keepsTheContract(Clerk.decided(announcement, decision, NOW.toString(), NOW));
        }
    }

    @Test
    void rejectsWithAReason() {
        var example = Contracts.read(Contracts.FOLDER.resolve("portal/address.changed.v1.example.json"));
        var change = Announcement.read(message("MASTER_DATA/10001", example.replace("20457", "00000"))).orElseThrow();

        var decided = Clerk.decided(change, this.clerk.decide(change), NOW.toString(), NOW);

        keepsTheContract(decided);
        assertThat(decided.state()).isEqualTo(State.REJECTED);
        assertThat(decided.reason()).contains("00000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            textBlock = """
                    MASTER_DATA/10001; {
                    MASTER_DATA/10001; []
                    MASTER_DATA/10001; {"version": 1}
                    MASTER_DATA/10001; {"company": "1"}
                    ORDER/1; {"id": "1", "version": 1, "company": "1"}
                    ORDER/1; {"id": "2", "version": 1, "company": "1", "submittedAt": "2026-11-29T08:15:00Z", "currency": "EUR", "lines": []}
                    QUOTE_DECISION/1/2; {"company": "1", "quote": "2", "version": 1, "decision": "PERHAPS"}
                    PIGEON/1; {"company": "1", "version": 1}
                    PIGEON; {"company": "1", "version": 1}
                    """)
    void putsAsideWhatIsNoAnnouncement(String key, String body) {
        assertThat(Announcement.read(message(key, body))).isEmpty();
    }

    private static Announcement read(String key, String example) {
        var file = Contracts.FOLDER.resolve("portal/" + example + ".example.json");
        return Announcement.read(message(key, Contracts.read(file))).orElseThrow();
    }

    private static ConsumerRecord<String, byte[]> message(String key, String body) {
        return new ConsumerRecord<>("portal.any", 0, 0, key, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void keepsTheContract(Acknowledged answer) {
        assertThat(Contracts.errors(Contracts.schemaOf(answer.type()),
                new String(EventJson.write(answer), StandardCharsets.UTF_8)))
            .isEmpty();
    }

}
