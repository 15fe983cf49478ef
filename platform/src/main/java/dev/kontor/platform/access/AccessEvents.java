package dev.kontor.platform.access;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.platform.CompanyId;

/// Reads one record of the access topic into the projection. What cannot be read takes the access away that its key
/// names: in doubt, no access.
class AccessEvents {

    private static final Logger log = LoggerFactory.getLogger(AccessEvents.class);

    private final AccessProjection projection;

    private final JsonMapper json;

    AccessEvents(AccessProjection projection, JsonMapper json) {
        this.projection = projection;
        this.json = json;
    }

    void on(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            revoke(event, "it has no body");
            return;
        }
        try {
            if (isOfImpersonation(event)) {
                this.projection.apply(this.json.readValue(event.value(), ImpersonationChanged.class));
                return;
            }
            this.projection.apply(this.json.readValue(event.value(), AccessChanged.class), event.offset());
        }
        catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            revoke(event, unreadable.getClass().getSimpleName());
        }
    }

    private static boolean isOfImpersonation(ConsumerRecord<String, byte[]> event) {
        return event.key() != null && event.key().startsWith(ImpersonationChanged.KEY);
    }

    private void revoke(ConsumerRecord<String, byte[]> event, String reason) {
        log.error("Offset {} of {}-{} is no access event ({}): the access it is about is taken away", event.offset(),
                event.topic(), event.partition(), reason);
        var key = String.valueOf(event.key());
        var slash = key.indexOf('/');
        try {
            if (isOfImpersonation(event)) {
                this.projection.revokeImpersonation(new PersonId(key.substring(slash + 1)));
                return;
            }
            this.projection.revoke(new PersonId(key.substring(0, Math.max(slash, 0))),
                    new CompanyId(key.substring(slash + 1)));
        }
        catch (IllegalArgumentException nobody) {
            log.error("Its key names nobody");
        }
    }

}
