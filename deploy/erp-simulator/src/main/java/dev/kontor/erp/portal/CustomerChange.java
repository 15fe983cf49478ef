package dev.kontor.erp.desk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One version of what a customer keeps or proposes in the portal, by the key of its announcement.
record PortalChange(String subject, long version, JsonNode body) {

    /// Nothing where the record is none of the announcements of `portal.customers`.
    static Optional<PortalChange> read(ConsumerRecord<String, byte[]> message) {
        try {
            var body = JsonMapper.shared().readTree(new String(message.value(), StandardCharsets.UTF_8));
            var version = body.path("version").asLong(0);
            return (version > 0 && body.hasNonNull("company"))
                    ? Optional.of(new PortalChange(message.key(), version, body)) : Optional.empty();
        }
        catch (JacksonException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    static boolean isRegistration(ConsumerRecord<String, byte[]> message) {
        return message.key() != null && message.key().startsWith("REGISTRATION/");
    }

    boolean isMasterData() {
        return this.subject.startsWith("MASTER_DATA/");
    }

    String company() {
        return this.body.get("company").asString();
    }

    String text(String field) {
        return this.body.path(field).asString("");
    }

}
