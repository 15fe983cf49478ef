package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.kontor.identity.customer.SearchWords;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.Names;
import dev.kontor.identity.person.Person;
import dev.kontor.platform.CompanyId;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A person acting for a company. A removed one stays as a mark, so that the revision and the announced version go on
/// rising when the person comes back. `endsAt` is when time has to change something, and nothing once it has. By the
/// words of name and address it is found. With a `consent` the person has not agreed, and acts for nobody by it.
@Document("memberships")
public record Membership(@Id String id, CompanyId company, String person, EmailAddress email, Terms terms,
        long revision, boolean removed, Instant since, @Nullable Instant endsAt, List<String> words,
        @Nullable Consent consent) {

    static Membership first(CompanyId company, Person person, Terms terms, Instant now) {
        return new Membership(id(company, person), company, person.id(), person.email(), terms, 1, false, now,
                terms.validUntil(), words(person), null);
    }

    static String id(CompanyId company, Person person) {
        return company + "/" + person.id();
    }

    static List<String> words(Person person) {
        return words(person.names(), person.email());
    }

    private static List<String> words(Names names, EmailAddress email) {
        return SearchWords.of(names.firstName() + " " + names.lastName() + " " + email);
    }

    /// As the audit keeps it.
    Map<String, @Nullable Object> inWords() {
        var words = new LinkedHashMap<String, @Nullable Object>(this.terms.inWords());
        if (this.consent != null) {
            words.put("invitation", this.consent.state().name());
        }
        return words;
    }

    Membership with(Terms changed) {
        return new Membership(this.id, this.company, this.person, this.email, changed, this.revision + 1, false,
                this.since, changed.validUntil(), this.words, this.consent);
    }

    /// The person is asked whether it agrees; until then the company knows it by what it
    /// said itself.
    Membership asking(Consent asked) {
        return consenting(asked, words(asked.names(), this.email));
    }

    /// Nothing that anybody set has changed, so the revision stays.
    Membership declined(Consent declined) {
        return consenting(declined, this.words);
    }

    Membership agreed(Person person) {
        return consenting(null, words(person));
    }

    private Membership consenting(@Nullable Consent changed, List<String> found) {
        return new Membership(this.id, this.company, this.person, this.email, this.terms, this.revision, this.removed,
                this.since, this.endsAt, found, changed);
    }

    /// Whether the person has nothing to agree to any more.
    public boolean isAgreed() {
        return !this.removed && this.consent == null;
    }

    /// Whether another company has a say in the person.
    boolean concerns() {
        return !this.removed && (this.consent == null || this.consent.state() == Consent.State.ASKED);
    }

    /// The person has another name now.
    Membership of(Person renamed) {
        return new Membership(this.id, this.company, this.person, this.email, this.terms, this.revision + 1,
                this.removed, this.since, this.endsAt, (this.consent != null) ? this.words : words(renamed),
                this.consent);
    }

    Membership withoutMember() {
        return new Membership(this.id, this.company, this.person, this.email, this.terms, this.revision + 1, true,
                this.since, null, this.words, null);
    }

    /// Nothing that anybody set has changed, so the revision stays.
    Membership ended() {
        return new Membership(this.id, this.company, this.person, this.email, this.terms, this.revision, this.removed,
                this.since, null, this.words, this.consent);
    }

}
