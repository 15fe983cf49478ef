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
        @Nullable Instant validUntil, List<String> accessGroups, boolean self, Joining.@Nullable State joining) {

    static MemberSummary of(Membership membership, Person person, PersonId caller, Instant now) {
        var terms = membership.terms();
        var names = (membership.consent() != null) ? membership.consent().names() : person.names();
        var joining = Joining.of(membership, person, now);
        return new MemberSummary(membership.email(), names.firstName(), names.lastName(), terms.active(),
                terms.internetUser(), terms.validUntil(), terms.accessGroups().stream().sorted().toList(),
                caller.equals(person.login()), (joining != null) ? joining.state() : null);
    }

}
