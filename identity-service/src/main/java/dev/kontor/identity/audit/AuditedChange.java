package dev.kontor.identity.audit;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One entry of the audit for a reader: when, who and on whose behalf, what, and what is different since.
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditedChange(String id, Instant at, String actor, Actor.Party party, String subject, @Nullable String key,
        @Nullable String company, @Nullable String person, Action action, List<Differences.Change> changes) {

    static AuditedChange of(Document entry) {
        var before = entry.get("before", Document.class);
        var after = entry.get("after", Document.class);
        var subject = entry.getString("subject");
        var kind = AuditEntry.kind(subject);
        return new AuditedChange(entry.getObjectId("_id").toHexString(), entry.get("at", Date.class).toInstant(),
                Objects.requireNonNullElse(entry.getString("actorName"), ""), party(entry), kind,
                subject.equals(kind) ? null : subject.substring(kind.length() + 1), entry.getString("company"),
                entry.getString("person"), Action.of(before, after), Differences.between(before, after));
    }

    /// Entries from before it was kept were all made by the staff, the ERP or the clock.
    private static Actor.Party party(Document entry) {
        var party = entry.getString("party");
        if (party != null) {
            return Actor.Party.valueOf(party);
        }
        return switch (entry.getString("actor")) {
            case "erp" -> Actor.Party.ERP;
            case "clock" -> Actor.Party.CLOCK;
            default -> Actor.Party.SUPPLIER;
        };
    }

    /// What was done to the subject.
    enum Action {

        MADE, CHANGED, REMOVED;

        static Action of(@Nullable Document before, @Nullable Document after) {
            if (before == null) {
                return MADE;
            }
            return (after == null) ? REMOVED : CHANGED;
        }

    }

}
