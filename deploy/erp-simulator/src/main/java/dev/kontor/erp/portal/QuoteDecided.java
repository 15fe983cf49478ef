package dev.kontor.erp.portal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// What a customer has decided about one version of a quote.
public record QuoteDecided(String company, String quote, long version, long quoteVersion, Decision decision,
        @Nullable List<LineNote> lineNotes, String decidedBy, Instant decidedAt) implements Announcement {

    public QuoteDecided {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(decidedAt, "decidedAt");
    }

    public enum Decision {

        ACCEPTED, REJECTED, COUNTERED

    }

    public record LineNote(int position, String note) {
    }

    public boolean isAbout(int position) {
        return this.lineNotes != null && this.lineNotes.stream().anyMatch((it) -> it.position() == position);
    }

    @Override
    public String subject() {
        return "QUOTE_DECISION/" + this.company + "/" + this.quote;
    }

}
