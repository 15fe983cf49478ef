package dev.kontor.identity.membership;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.rights.GrantsKind;
import dev.kontor.identity.rights.Rules;

import org.springframework.stereotype.Component;

/// Brings a person into an access group, or out of one, whatever companies it acts for: where logins live a group is the
/// person's, here it is each membership's. Part of the caller's transaction.
@Component
public class GroupsOfPerson {

    private final Memberships memberships;

    private final MembershipChanges changes;

    private final Rules rules;

    GroupsOfPerson(Memberships memberships, MembershipChanges changes, Rules rules) {
        this.memberships = memberships;
        this.changes = changes;
        this.rules = rules;
    }

    /// Every membership loses it.
    public void left(Person person, String group, Actor actor) {
        this.memberships.ofPerson(person.id())
            .stream()
            .filter(Membership::isAgreed)
            .filter((it) -> it.terms().accessGroups().contains(group))
            .forEach((it) -> write(it, person, (groups) -> groups.remove(group), actor));
    }

    /// Who acts for several companies gets it for none: nobody said for which, and in
    /// doubt there is no access.
    public void joined(Person person, String group, Actor actor) {
        var acting = this.memberships.ofPerson(person.id()).stream().filter(Membership::isAgreed).toList();
        if (acting.size() == 1 && this.rules.has(GrantsKind.ACCESS_GROUP, group)
                && !acting.getFirst().terms().accessGroups().contains(group)) {
            write(acting.getFirst(), person, (groups) -> groups.add(group), actor);
        }
    }

    private void write(Membership before, Person person, Consumer<Set<String>> change, Actor actor) {
        var groups = new TreeSet<>(before.terms().accessGroups());
        change.accept(groups);
        this.changes.write(before, before.with(before.terms().with(groups)), person, actor);
    }

}
