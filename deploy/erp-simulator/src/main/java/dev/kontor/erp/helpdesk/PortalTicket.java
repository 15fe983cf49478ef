package dev.kontor.erp.helpdesk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.kontor.erp.event.TicketAnswered;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A ticket as the portal announces it.
record PortalTicket(String id, String company, long version, long asked, long answered) {

    /// Nothing where the record is no announcement of a ticket.
    static Optional<PortalTicket> read(ConsumerRecord<String, byte[]> message) {
        try {
            var body = JsonMapper.shared().readTree(new String(message.value(), StandardCharsets.UTF_8));
            var id = body.path("id").asString("");
            return (id.length() == 36 && body.hasNonNull("company") && body.path("version").asLong(0) > 0)
                    ? Optional.of(of(id, body)) : Optional.empty();
        }
        catch (JacksonException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    private static PortalTicket of(String id, JsonNode body) {
        var asked = body.path("messages")
            .valueStream()
            .filter((it) -> it.path("side").asString("").equals("CUSTOMER"))
            .count();
        return new PortalTicket(id, body.get("company").asString(), body.get("version").asLong(), asked,
                body.path("received").path("answer").asLong(0));
    }

    /// Confirms what the customer wrote last, if that is not confirmed already. The
    /// version
    /// is how often he has written,
    /// so a repeat says the same and a later one is newer.
    Optional<TicketAnswered> receipt(Instant now) {
        if (this.answered >= this.asked) {
            return Optional.empty();
        }
        return Optional.of(new TicketAnswered(this.id, this.company, this.asked, this.version, now.toString(),
                "HD-" + this.id.substring(0, 8).toUpperCase(Locale.ROOT), null, List.of()));
    }

}
