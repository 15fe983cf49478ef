package dev.kontor.identity.sheet;

import java.time.Instant;

import dev.kontor.identity.booking.Booking;
import dev.kontor.platform.CompanyId;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// The latest proposal of a company, and what the ERP has made of it.
@Document("sheets")
record Sheet(@Id String key, CompanyId company, MasterData proposed, long revision, Booking booking) {

    static String key(CompanyId company) {
        return "MASTER_DATA/" + company;
    }

    static Sheet first(CompanyId company, MasterData proposed, Instant now) {
        return new Sheet(key(company), company, proposed, 1, Booking.sent(now));
    }

    Sheet with(MasterData changed, Instant now) {
        return new Sheet(this.key, this.company, changed, this.revision + 1, Booking.sent(now));
    }

    Sheet with(Booking changed) {
        return new Sheet(this.key, this.company, this.proposed, this.revision, changed);
    }

}
