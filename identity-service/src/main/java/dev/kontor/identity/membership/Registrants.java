package dev.kontor.identity.membership;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.Names;
import dev.kontor.identity.rights.Visibility;
import dev.kontor.platform.CompanyId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes members of those whose registration is approved, as part of the approving transaction.
@Component
public class Registrants {

    private final MembershipService service;

    private final Memberships memberships;

    private final Offers offers;

    Registrants(MembershipService service, Memberships memberships, Offers offers) {
        this.service = service;
        this.memberships = memberships;
        this.offers = offers;
    }

    public boolean isMember(CompanyId company, EmailAddress email) {
        return this.memberships.find(company, email).filter((it) -> !it.removed()).isPresent();
    }

    /// Who is a member already stays one on the same terms.
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome admit(CompanyId company, EmailAddress email, Names names, @Nullable String settingsProfile,
            Set<String> accessGroups, Actor actor) {
        if (isMember(company, email)) {
            return new Outcome.AlreadyMember();
        }
        var offer = this.offers.toStaff();
        var terms = new Terms(true, true, null, offer.profile(settingsProfile), offer.groups(List.copyOf(accessGroups)),
                Set.of(), Visibility.COMPANY, null);
        return switch (this.service.put(company, email, names, terms, null, Entry.REGISTRATION, actor)) {
            case PutOutcome.Invited(var membership) -> new Outcome.NewPerson(membership.person());
            case PutOutcome other -> new Outcome.Asked();
        };
    }

    /// What came of it.
    public sealed interface Outcome {

        /// Needs a login, after the transaction.
        record NewPerson(String person) implements Outcome {
        }

        /// The person has a login and is asked whether it was itself that registered.
        record Asked() implements Outcome {
        }

        record AlreadyMember() implements Outcome {
        }

    }

}
