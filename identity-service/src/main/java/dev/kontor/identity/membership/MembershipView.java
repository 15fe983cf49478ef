package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.OneTimePassword;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Visibility;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// A membership as the staff sees it. Of the password only whether there is one (F-019), and the password itself only in
/// the answer that made it (F-020).
@JsonInclude(JsonInclude.Include.NON_NULL)
record MembershipView(@Nullable PersonId person, EmailAddress email, CompanyId company, String firstName,
        String lastName, @Nullable String language, boolean passwordSet, @Nullable OneTimePassword oneTimePassword,
        State state, @Nullable Joining joining, @Nullable Notice notice, boolean active, boolean internetUser,
        @Nullable Instant validUntil, @Nullable String settingsProfile, List<String> accessGroups,
        List<String> exceptions, Visibility visibility, @Nullable String unit, long version) {

    /// Of somebody who was asked and has not agreed, only what whoever asked has said.
    static MembershipView of(Membership membership, Person person, @Nullable OneTimePassword password,
            @Nullable Notice notice, Instant now) {
        var names = (membership.consent() != null) ? membership.consent().names() : person.names();
        var terms = membership.terms();
        return new MembershipView(person.login(), membership.email(), membership.company(), names.firstName(),
                names.lastName(), names.language(), person.passwordSet(), password, state(person),
                Joining.of(membership, person, now), notice, terms.active(), terms.internetUser(), terms.validUntil(),
                terms.settingsProfile(), terms.accessGroups().stream().sorted().toList(),
                terms.exceptions().stream().map(Permission::word).sorted().toList(), terms.visibility(), terms.unit(),
                membership.revision());
    }

    private static State state(Person person) {
        if (person.isBlocked()) {
            return State.BLOCKED;
        }
        return person.isBeingSetUp() ? State.BEING_SET_UP : State.ACTIVE;
    }

    /// Whether the person's login exists already, and whether an operator has disabled or
    /// removed it in Keycloak.
    enum State {

        ACTIVE, BEING_SET_UP, BLOCKED

    }

    /// What the staff should know about what it just did.
    enum Notice {

        PERSON_ALREADY_HAS_LOGIN

    }

}
