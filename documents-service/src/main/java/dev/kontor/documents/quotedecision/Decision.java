package dev.kontor.documents.quotedecision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.kontor.documents.booking.Acknowledged;
import dev.kontor.documents.booking.Booking;
import dev.kontor.documents.quotedecision.DecideQuote.Wish;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.security.CurrentUser;

/// What a company has decided about one version of a quote, by whom, and how far the ERP has got with it. The id is
/// that of the announcement, so there is one of each version whoever is faster.
@Document("quoteDecisions")
record Decision(@Id String id, CompanyId company, String quote, long version, long quoteVersion, Verdict verdict,
        @Nullable String reason, List<LineNote> lineNotes, PersonId person, String email, String name,
        Instant decidedAt, Booking booking) {

    static final String SUBJECT = "QUOTE_DECISION";

    static Decision of(CompanyId company, Quote quote, long version, Wish wish, CurrentUser by, Instant now) {
        return new Decision(id(subject(company, quote.number()), version), company, quote.number(), version,
                wish.quoteVersion(), wish.verdict(), wish.reason(), wish.lineNotes(), by.id(),
                by.email().toLowerCase(Locale.ROOT), by.name(), now, Booking.sent(now));
    }

    /// The key of its announcement.
    String subject() {
        return subject(this.company, this.quote);
    }

    static String subject(CompanyId company, String quote) {
        return SUBJECT + "/" + company + "/" + quote;
    }

    static String id(String subject, long version) {
        return subject + ":" + version;
    }

    /// Whether this is what was wished for.
    boolean isWhat(Wish wish) {
        return this.verdict == wish.verdict() && this.quoteVersion == wish.quoteVersion()
                && Objects.equals(this.reason, wish.reason()) && this.lineNotes.equals(wish.lineNotes());
    }

    boolean isRejectedByErp() {
        return this.booking.state() == Booking.State.REJECTED;
    }

    /// Whether nothing else can be decided about the quote as it is now. A decision
    /// stands for the version it was made
    /// about, unless the ERP has rejected it. What the ERP says later is its answer,
    /// except to an acceptance: that
    /// binds until the ERP has booked it, and describes the quote as open once more.
    boolean standsFor(Quote now) {
        if (isRejectedByErp()) {
            return false;
        }
        if (this.quoteVersion >= now.version()) {
            return true;
        }
        var decidedAt = this.booking.decidedAt();
        return this.verdict == Verdict.ACCEPTED && (decidedAt == null || !now.asOf().isAfter(decidedAt));
    }

    Decision after(Acknowledged answer) {
        return new Decision(this.id, this.company, this.quote, this.version, this.quoteVersion, this.verdict,
                this.reason, this.lineNotes, this.person, this.email, this.name, this.decidedAt,
                this.booking.after(answer));
    }

}
