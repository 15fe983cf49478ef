package dev.kontor.identity.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.platform.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/// The event `kontor.portal.master-data.proposed.v1`: the whole sheet as the company wants it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record MasterDataProposed(String company, long version, String name, @Nullable String vatId, @Nullable String email,
        @Nullable String phone, @Nullable String website) {

    static OutgoingEvent of(Sheet sheet) {
        var data = sheet.proposed();
        return new OutgoingEvent("portal.customers", sheet.key(), "kontor.portal.master-data.proposed.v1",
                sheet.revision(), new MasterDataProposed(sheet.company().value(), sheet.revision(), data.name(),
                        data.vatId(), data.email(), data.phone(), data.website()));
    }

}
