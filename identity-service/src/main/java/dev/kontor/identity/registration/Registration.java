package dev.kontor.identity.registration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.kontor.identity.customer.SearchWords;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.Names;
import dev.kontor.platform.CompanyId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Somebody's wish for access to a company that is known, under the id that the applicant's browser chose.
///
/// @param vatId as typed, without blanks
/// @param matched by which of the two it was recognised
@Document("registrations")
record Registration(@Id String id, CompanyId company, EmailAddress email, Names names, @Nullable String vatId,
        @Nullable String postcode, Proof matched, State state, Instant requestedAt, @Nullable Decision decision,
        long revision, List<String> words) {

    static Registration requested(String id, CompanyId company, String companyName, EmailAddress email, Names names,
            @Nullable String vatId, @Nullable String postcode, Proof matched, Instant now) {
        return new Registration(id, company, email, names, vatId, postcode, matched, State.REQUESTED, now, null, 1,
                SearchWords
                    .of(names.firstName() + " " + names.lastName() + " " + email + " " + company + " " + companyName));
    }

    Registration with(Decision decided) {
        return new Registration(this.id, this.company, this.email, this.names, this.vatId, this.postcode, this.matched,
                decided.state(), this.requestedAt, decided, this.revision + 1, this.words);
    }

    String name() {
        return this.names.firstName() + " " + this.names.lastName();
    }

    /// As the audit keeps it.
    Map<String, @Nullable Object> inWords() {
        var words = new LinkedHashMap<String, @Nullable Object>();
        words.put("state", this.state.name());
        words.put("firstName", this.names.firstName());
        words.put("lastName", this.names.lastName());
        if (this.decision != null) {
            words.put("reason", this.decision.reason());
            words.put("settingsProfile", this.decision.settingsProfile());
            words.put("accessGroups", this.decision.accessGroups());
        }
        return words;
    }

    /// What the applicant knew of the company.
    enum Proof {

        VAT_ID, POSTCODE

    }

    /// From the form to the decision (F-005).
    enum State {

        REQUESTED, APPROVED, REJECTED

    }

    /// What was decided, when and by whom.
    record Decision(State state, @Nullable String reason, @Nullable String settingsProfile, List<String> accessGroups,
            Instant at, String by) {

        boolean says(Decision other) {
            return this.state == other.state && java.util.Objects.equals(this.reason, other.reason)
                    && java.util.Objects.equals(this.settingsProfile, other.settingsProfile)
                    && this.accessGroups.equals(other.accessGroups);
        }

    }

}
