package dev.kontor.identity.membership;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.person.LoginWish;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.person.Persons;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes everything that belongs to a changed membership: the record, the wish of the person's login, the audit entry,
/// and through the event the announced access. The caller's transaction makes them one.
@Component
class MembershipChanges {

    private final Memberships memberships;

    private final Persons persons;

    private final Audit audit;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    MembershipChanges(Memberships memberships, Persons persons, Audit audit, ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.persons = persons;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void write(@Nullable Membership before, Membership after, Person person, Actor actor) {
        this.memberships.save(after);
        this.persons.wish(person, wish(person.id()));
        this.audit.record(actor, "membership/" + after.id(), after.company(), after.email().value(),
                (before != null) ? before.inWords() : null, after.removed() ? null : after.inWords());
        this.events.publishEvent(new MembershipChanged(after, before == null));
    }

    private LoginWish wish(String person) {
        var now = this.clock.instant();
        Set<String> groups = new TreeSet<>();
        var enabled = false;
        for (var membership : this.memberships.ofPerson(person)) {
            if (membership.concerns()) {
                // who is asked has to get in to answer
                enabled |= membership.terms().letsIn(now);
            }
            if (membership.concerns() && membership.consent() == null) {
                groups.addAll(membership.terms().accessGroups());
            }
        }
        return new LoginWish(groups, enabled);
    }

}
