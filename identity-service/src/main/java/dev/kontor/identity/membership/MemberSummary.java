package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.Person;
import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// A user of a company in a list; `self` is the caller.
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberSummary(EmailAddress email, String firstName, String lastName, boolean active, boolean internetUser,
        @Nullable Instant validUntil, List<String> accessGroups, boolean self) {

    static MemberSummary of(Membership membership, Person person, PersonId caller) {
        var terms = membership.terms();
        return new MemberSummary(membership.email(), person.firstName(), person.lastName(), terms.active(),
                terms.internetUser(), terms.validUntil(), terms.accessGroups().stream().sorted().toList(),
                caller.equals(person.login()));
    }

}
