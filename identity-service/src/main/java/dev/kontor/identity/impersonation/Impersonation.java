package dev.kontor.identity.impersonation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.kontor.identity.membership.Membership;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.security.CurrentUser;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// One look of somebody of the staff at the portal as a member of a company, and why. The id is the caller's; the
/// version rises over all looks of one member of the staff.
///
/// @param member the login whose access counts
/// @param endedAt by whoever looks, or by the clock; nothing while it goes on
@Document("impersonations")
public record Impersonation(@Id String id, PersonId staff, String staffName, CompanyId company, EmailAddress email,
        PersonId member, String reason, Instant startedAt, Instant until, @Nullable Instant endedAt, long version) {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    static Impersonation begun(String id, CurrentUser staff, Membership membership, PersonId member, String reason,
            long version, Instant now) {
        var begun = now.truncatedTo(ChronoUnit.MILLIS);
        return new Impersonation(id, staff.id(), staff.name().isEmpty() ? staff.email() : staff.name(),
                membership.company(), membership.email(), member, reason, begun, begun.plus(LONGEST), null, version);
    }

    Impersonation ended(long then, Instant now) {
        return new Impersonation(this.id, this.staff, this.staffName, this.company, this.email, this.member,
                this.reason, this.startedAt, this.until, now.isBefore(this.until) ? now : this.until, then);
    }

    public boolean isRunning(Instant now) {
        return this.endedAt == null && now.isBefore(this.until);
    }

    /// Whether a repeat asks for just this.
    boolean answers(CurrentUser user, PutImpersonation command, EmailAddress asked) {
        return this.staff.equals(user.id()) && this.company.equals(command.company()) && this.email.equals(asked)
                && this.reason.equals(command.why());
    }

    /// As the audit keeps it.
    Map<String, @Nullable Object> inWords() {
        var words = new LinkedHashMap<String, @Nullable Object>();
        words.put("reason", this.reason);
        words.put("until", (this.endedAt != null) ? this.endedAt : this.until);
        return words;
    }

}
