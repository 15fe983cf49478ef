package dev.kontor.documents.quoterequest;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.kontor.documents.booking.Acknowledged;
import dev.kontor.documents.booking.Booking;
import dev.kontor.documents.quoterequest.RequestQuote.Wanted;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.security.CurrentUser;

/// A request for a quote, who made it, and how far the ERP has got with it. It does not change any more.
@Document("quoteRequests")
record QuoteRequest(@Id String id, CompanyId company, PersonId person, String orderer, String name,
        @Nullable String unit, Instant submittedAt, Wanted wanted, Booking booking) {

    static final String SUBJECT = "QUOTE_REQUEST";

    static final long VERSION = 1;

    static QuoteRequest of(UUID id, CompanyAccess access, Wanted wanted, CurrentUser by, Instant now) {
        return new QuoteRequest(id.toString(), access.company(), by.id(), by.email().toLowerCase(Locale.ROOT),
                by.name(), unit(access), now, wanted, Booking.sent(now));
    }

    /// The one unit that the person acts for, if it is kept to one.
    private static @Nullable String unit(CompanyAccess access) {
        var units = access.restrictions().getOrDefault("unit", Set.of());
        return units.size() == 1 ? units.iterator().next() : null;
    }

    /// The key of its announcement.
    String subject() {
        return SUBJECT + "/" + this.id;
    }

    static String idOf(String subject) {
        return subject.substring(SUBJECT.length() + 1);
    }

    /// Whether a repeat of the request that made it may be answered with it.
    boolean isWhat(CompanyId theirs, PersonId who, Wanted wish) {
        return this.company.equals(theirs) && this.person.equals(who) && this.wanted.equals(wish);
    }

    QuoteRequest after(Acknowledged answer) {
        return new QuoteRequest(this.id, this.company, this.person, this.orderer, this.name, this.unit,
                this.submittedAt, this.wanted, this.booking.after(answer));
    }

}
