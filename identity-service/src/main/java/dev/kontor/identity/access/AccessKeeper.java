package dev.kontor.identity.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import dev.kontor.identity.membership.Membership;
import dev.kontor.identity.membership.Situations;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.person.Persons;
import dev.kontor.identity.rights.RulesInForce;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Derives the effective access of a membership from what is stored now, and announces it when it is not what was
/// announced last; record and event are part of the caller's transaction.
@Component
class AccessKeeper {

    private final Persons persons;

    private final Situations situations;

    private final Announcements announcements;

    private final Outbox outbox;

    private final Clock clock;

    AccessKeeper(Persons persons, Situations situations, Announcements announcements, Outbox outbox, Clock clock) {
        this.persons = persons;
        this.situations = situations;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Nothing can be announced of a person whose login is not known yet; that follows
    /// with
    /// the login.
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(Membership membership, RulesInForce rules) {
        var person = this.persons.find(membership.person()).orElseThrow();
        var login = person.login();
        var last = this.announcements.find(membership.id());
        if (last != null && !last.person().equals(login)) {
            withdraw(last);
        }
        if (login != null) {
            this.announcements.save(next(membership, isIn(membership, person), rules, login, last));
        }
    }

    /// Who was asked and has not agreed, or has not confirmed its own data, is no member
    /// yet (C-2, F-007).
    private static boolean isIn(Membership membership, Person person) {
        return !membership.removed() && membership.consent() == null && person.isComplete();
    }

    private AnnouncedAccess next(Membership membership, boolean isIn, RulesInForce rules, PersonId login,
            @Nullable AnnouncedAccess last) {
        var now = this.clock.instant();
        return isIn ? present(membership, rules, login, last, now) : gone(membership, login, last, now);
    }

    private AnnouncedAccess present(Membership membership, RulesInForce rules, PersonId login,
            @Nullable AnnouncedAccess last, Instant now) {
        var access = this.situations.of(membership.company(), membership.terms(), rules).at(now);
        var same = last != null && last.says(access) && last.person().equals(login);
        var next = new AnnouncedAccess(membership.id(), login, membership.company(), version(last, same), true,
                access.permissions(), access.refusals(), now);
        return announce(next, same);
    }

    private AnnouncedAccess gone(Membership membership, PersonId login, @Nullable AnnouncedAccess last, Instant now) {
        var same = last == null || !last.member();
        return announce(new AnnouncedAccess(membership.id(), login, membership.company(), version(last, same), false,
                Set.of(), Map.of(), now), same);
    }

    private void withdraw(AnnouncedAccess last) {
        if (last.member()) {
            this.outbox.add(AccessChanged.of(new AnnouncedAccess(last.membership(), last.person(), last.company(),
                    last.version() + 1, false, Set.of(), Map.of(), this.clock.instant())));
        }
    }

    private AnnouncedAccess announce(AnnouncedAccess access, boolean same) {
        if (!same) {
            this.outbox.add(AccessChanged.of(access));
        }
        return access;
    }

    private static long version(@Nullable AnnouncedAccess last, boolean same) {
        var version = (last != null) ? last.version() : 0;
        return same ? version : version + 1;
    }

}
