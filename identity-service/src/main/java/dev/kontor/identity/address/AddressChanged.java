package dev.kontor.identity.address;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.platform.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/// The event `kontor.portal.address.changed.v1`: an address as it is now, or was when it was deleted.
@JsonInclude(JsonInclude.Include.NON_NULL)
record AddressChanged(String company, AddressKind kind, String id, long version, boolean removed, String name,
        @Nullable String attention, List<String> lines, @Nullable String postcode, String city,
        @Nullable String subdivision, String country) {

    static OutgoingEvent of(Address address) {
        var postal = address.postal();
        var body = new AddressChanged(address.company().value(), address.kind(), address.address(), address.revision(),
                address.removed(), postal.name(), postal.attention(), postal.lines(), postal.postcode(), postal.city(),
                postal.subdivision(), postal.country());
        return new OutgoingEvent("portal.customers", address.key(), "kontor.portal.address.changed.v1",
                address.revision(), body);
    }

}
