package dev.kontor.identity.rights;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Whether customers get into the portal at all (F-022). There is one.
@Document("portal")
record PortalSwitch(@Id String id, boolean open, long revision) {

    static final String ID = "portal";

    PortalSwitch turned(boolean to) {
        return new PortalSwitch(this.id, to, this.revision + 1);
    }

}
