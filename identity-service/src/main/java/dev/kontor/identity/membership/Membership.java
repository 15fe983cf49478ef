package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.List;

import dev.kontor.identity.customer.SearchWords;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.Person;
import dev.kontor.platform.CompanyId;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A person acting for a company. A removed one stays as a mark, so that the revision and the announced version go on
/// rising when the person comes back. `endsAt` is when time has to change something, and nothing once it has. By the
/// words of name and address it is found.
@Document("memberships")
public record Membership(@Id String id, CompanyId company, String person, EmailAddress email, Terms terms,
        long revision, boolean removed, Instant since, @Nullable Instant endsAt, List<String> words) {

    static Membership first(CompanyId company, Person person, Terms terms, Instant now) {
        return new Membership(id(company, person), company, person.id(), person.email(), terms, 1, false, now,
                terms.validUntil(), words(person));
    }

    static String id(CompanyId company, Person person) {
        return company + "/" + person.id();
    }

    static List<String> words(Person person) {
        return SearchWords.of(person.firstName() + " " + person.lastName() + " " + person.email());
    }

    Membership with(Terms changed) {
        return new Membership(this.id, this.company, this.person, this.email, changed, this.revision + 1, false,
                this.since, changed.validUntil(), this.words);
    }

    /// The person has another name now.
    Membership of(Person renamed) {
        return new Membership(this.id, this.company, this.person, this.email, this.terms, this.revision + 1,
                this.removed, this.since, this.endsAt, words(renamed));
    }

    Membership withoutMember() {
        return new Membership(this.id, this.company, this.person, this.email, this.terms, this.revision + 1, true,
                this.since, null, this.words);
    }

    /// Nothing that anybody set has changed, so the revision stays.
    Membership ended() {
        return new Membership(this.id, this.company, this.person, this.email, this.terms, this.revision, this.removed,
                this.since, null, this.words);
    }

}
