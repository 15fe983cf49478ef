package dev.kontor.identity.address;

import java.time.Instant;

import dev.kontor.identity.booking.Booking;
import dev.kontor.platform.CompanyId;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// An address that a company keeps here. A deleted one stays as a mark, so that the revision goes on rising when the
/// deletion is undone.
@Document("addresses")
record Address(@Id String key, CompanyId company, AddressKind kind, String address, PostalAddress postal, long revision,
        boolean removed, Booking booking) {

    static String key(CompanyId company, AddressKind kind, String id) {
        return kind + "_ADDRESS/" + company + "/" + id;
    }

    static Address first(CompanyId company, AddressKind kind, String id, PostalAddress postal, Instant now) {
        return new Address(key(company, kind, id), company, kind, id, postal, 1, false, Booking.sent(now));
    }

    Address with(PostalAddress changed, Instant now) {
        return new Address(this.key, this.company, this.kind, this.address, changed, this.revision + 1, false,
                Booking.sent(now));
    }

    Address deleted(Instant now) {
        return new Address(this.key, this.company, this.kind, this.address, this.postal, this.revision + 1, true,
                Booking.sent(now));
    }

    Address with(Booking changed) {
        return new Address(this.key, this.company, this.kind, this.address, this.postal, this.revision, this.removed,
                changed);
    }

}
