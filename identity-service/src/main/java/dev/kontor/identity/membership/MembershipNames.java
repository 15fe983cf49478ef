package dev.kontor.identity.membership;

import dev.kontor.identity.person.PersonRenamed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets every membership of a person be found by its new name, inside the transaction that changes it.
@Component
class MembershipNames {

    private final Memberships memberships;

    MembershipNames(Memberships memberships) {
        this.memberships = memberships;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonRenamed event) {
        this.memberships.ofPerson(event.person().id()).forEach((it) -> this.memberships.save(it.of(event.person())));
    }

}
