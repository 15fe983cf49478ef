package dev.kontor.identity.membership;

import java.time.Instant;

import dev.kontor.identity.person.EmailAddress;
import dev.kontor.platform.CompanyId;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A person acting for a company. A removed one stays as a mark, so that the revision and the announced version go on
/// rising when the person comes back. `endsAt` is when time has to change something, and nothing once it has.
@Document("memberships")
public record Membership(@Id String id, CompanyId company, String person, EmailAddress email, Terms terms,
        long revision, boolean removed, Instant since, @Nullable Instant endsAt) {

    static Membership first(CompanyId company, String person, EmailAddress email, Terms terms, Instant now) {
        return new Membership(company + "/" + person, company, person, email, terms, 1, false, now, terms.validUntil());
    }

    Membership with(Terms changed) {
        return new Membership(this.id, this.company, this.person, this.email, changed, this.revision + 1, false,
                this.since, changed.validUntil());
    }

    Membership withoutMember() {
        return new Membership(this.id, this.company, this.person, this.email, this.terms, this.revision + 1, true,
                this.since, null);
    }

    /// Nothing that anybody set has changed, so the revision stays.
    Membership ended() {
        return new Membership(this.id, this.company, this.person, this.email, this.terms, this.revision, this.removed,
                this.since, null);
    }

}
