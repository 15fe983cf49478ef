package dev.kontor.erp.helpdesk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.event.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The helpdesk reads the portal's examples and answers as the contract wants it.
class PortalTicketTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:02Z");

    @Test
    @DisplayName("B-02 confirms a ticket exactly as the example, the same however often it is announced")
    void confirmsTheExample() {
        var ticket = read("ticket.changed.v1.opened");

        var receipt = ticket.receipt(NOW).orElseThrow();

        var json = new String(EventJson.write(receipt), StandardCharsets.UTF_8);
        assertThat(Contracts.errors(Contracts.schemaOf(receipt.type()), json)).isEmpty();
        assertThat(receipt.key()).isEqualTo("TICKET/" + ticket.id());
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(receipt.ticketVersion()).isEqualTo(1);
        assertThat(ticket.receipt(NOW.plusSeconds(9)).orElseThrow().version()).isEqualTo(receipt.version());
    }

    @Test
    void saysNothingMoreOfWhatItHasConfirmed() {
        assertThat(read("ticket.changed.v1").receipt(NOW)).as("the example has its receipt").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "[]", "{\"id\": \"1\"}", "{\"company\": \"1\"}" })
    void putsAsideWhatIsNoTicket(String body) {
        assertThat(PortalTicket.read(message(body))).isEmpty();
    }

    private static PortalTicket read(String example) {
        var file = Contracts.FOLDER.resolve("portal/" + example + ".example.json");
        return PortalTicket.read(message(Contracts.read(file))).orElseThrow();
    }

    private static ConsumerRecord<String, byte[]> message(String body) {
        return new ConsumerRecord<>("portal.tickets", 0, 0, "TICKET/1", body.getBytes(StandardCharsets.UTF_8));
    }

}
