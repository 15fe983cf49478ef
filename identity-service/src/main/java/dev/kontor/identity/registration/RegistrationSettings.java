package dev.kontor.identity.registration;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Whether registrations with the right VAT id are approved without the staff. There is one.
@Document("registrationSettings")
record RegistrationSettings(@Id String id, boolean approveByVatId, long revision) {

    static final String ID = "registration";

    static RegistrationSettings nothingSet() {
        return new RegistrationSettings(ID, false, 0);
    }

    RegistrationSettings turned(boolean on) {
        return new RegistrationSettings(ID, on, this.revision + 1);
    }

}
