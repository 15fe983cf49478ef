package dev.kontor.identity.console;

import java.util.Map;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.console.ConsoleChange.What.Deleted;
import dev.kontor.identity.console.ConsoleChange.What.Edited;
import dev.kontor.identity.console.ConsoleChange.What.JoinedGroup;
import dev.kontor.identity.console.ConsoleChange.What.LeftGroup;
import dev.kontor.identity.membership.GroupsOfPerson;
import dev.kontor.identity.person.LoginTurned;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.person.Persons;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Which side wins: whether somebody may sign in, and which access groups he is in, are taken over from the console as
/// if they had been changed here at the moment they are read; name and address are ours and are put back.
@Service
class ConsoleService {

    private final Persons persons;

    private final GroupsOfPerson groups;

    private final Audit audit;

    private final ApplicationEventPublisher events;

    ConsoleService(Persons persons, GroupsOfPerson groups, Audit audit, ApplicationEventPublisher events) {
        this.persons = persons;
        this.groups = groups;
        this.audit = audit;
        this.events = events;
    }

    /// Of a login that belongs to nobody here there is nothing to take over. Part of the
    /// caller's transaction.
    void take(ConsoleChange change) {
        var found = this.persons.find(change.login());
        if (found.isEmpty()) {
            return;
        }
        var person = found.get();
        switch (change.what()) {
            case Edited(var enabled) -> edited(person, enabled);
            case Deleted() -> {
                if (!person.isBlocked()) {
                    note(person, true);
                }
                this.persons.blockedWithoutLogin(person);
                this.events.publishEvent(new LoginTurned(person.id()));
            }
            case JoinedGroup(var group) -> {
                this.groups.joined(person, group, Actor.CONSOLE);
                this.persons.doubt(person);
            }
            case LeftGroup(var group) -> {
                this.groups.left(person, group, Actor.CONSOLE);
                this.persons.doubt(person);
            }
        }
    }

    /// What we have switched off ourselves nobody has to switch off once more.
    private void edited(Person person, boolean enabled) {
        if (enabled == person.isBlocked() && (enabled || person.wish().enabled())) {
            note(person, !enabled);
            this.persons.block(person, !enabled);
            this.events.publishEvent(new LoginTurned(person.id()));
        }
        else {
            this.persons.doubt(person);
        }
    }

    private void note(Person person, boolean blocked) {
        this.audit.record(Actor.CONSOLE, "person/" + person.id(), null, person.email().value(),
                Map.of("blocked", !blocked), Map.of("blocked", blocked));
    }

}
