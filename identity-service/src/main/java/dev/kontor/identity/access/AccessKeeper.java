package dev.kontor.identity.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.kontor.identity.membership.Membership;
import dev.kontor.identity.membership.Situations;
import dev.kontor.identity.person.KnownLogin;
import dev.kontor.identity.person.Persons;
import dev.kontor.identity.rights.EffectiveAccess;
import dev.kontor.identity.rights.RulesInForce;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.outbox.OutgoingEvent;
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

    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(Membership membership, RulesInForce rules) {
        refresh(List.of(membership), rules);
    }

    /// With as few questions to the database as for one. Nothing can be announced of a
    /// person whose login is not known yet; that follows with the login.
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(Collection<Membership> memberships, RulesInForce rules) {
        var now = this.clock.instant();
        var logins = this.persons.logins(memberships.stream().map(Membership::person).collect(Collectors.toSet()));
        var announced = this.announcements.find(memberships.stream().map(Membership::id).toList());
        var circumstances = this.situations.of(memberships, rules);
        var looks = new Looks();
        for (var membership : memberships) {
            var known = logins.get(membership.person());
            var login = (known != null) ? known.id() : null;
            var last = announced.get(membership.id());
            if (last != null && !last.person().equals(login)) {
                withdraw(last, known == null, now, looks);
            }
            if (known != null) {
                looks.add(isIn(membership, known)
                        ? present(membership, circumstances.apply(membership).at(now), known.id(), last, now)
                        : gone(membership, known.id(), last, now));
            }
        }
        this.announcements.save(looks.announced, announced, looks.unchanged, now);
        this.outbox.addAll(looks.events);
    }

    /// Who was asked and has not agreed, or has not confirmed its own data, is no member
    /// yet (C-2, F-007), and who is shut out where logins live none any more.
    private static boolean isIn(Membership membership, KnownLogin person) {
        return !membership.removed() && membership.consent() == null && person.complete() && !person.blocked();
    }

    private static Look present(Membership membership, EffectiveAccess access, PersonId login,
            @Nullable AnnouncedAccess last, Instant now) {
        var same = last != null && last.says(access) && last.person().equals(login);
        return new Look(new AnnouncedAccess(membership.id(), login, membership.company(), version(last, same), true,
                access, now), same);
    }

    /// Of who never was a member there is nothing to say, but the look is noted.
    private static Look gone(Membership membership, PersonId login, @Nullable AnnouncedAccess last, Instant now) {
        var same = last == null || !last.member();
        return new Look(AnnouncedAccess.gone(membership.id(), login, membership.company(), version(last, same), now),
                same && last != null && last.person().equals(login), same);
    }

    /// Of a login that is gone for good there is no other record to take its place.
    private static void withdraw(AnnouncedAccess last, boolean forGood, Instant now, Looks looks) {
        if (last.member()) {
            var withdrawn = AnnouncedAccess.gone(last.membership(), last.person(), last.company(), last.version() + 1,
                    now);
            looks.events.add(AccessChanged.of(withdrawn));
            if (forGood) {
                looks.announced.add(withdrawn);
            }
        }
    }

    private static long version(@Nullable AnnouncedAccess last, boolean same) {
        var version = (last != null) ? last.version() : 0;
        return same ? version : version + 1;
    }

    /// What looking at one membership gave.
    ///
    /// @param stored whether the record says it already, but for the time of the look
    /// @param silent whether there is nothing to announce
    private record Look(AnnouncedAccess access, boolean stored, boolean silent) {

        Look(AnnouncedAccess access, boolean same) {
            this(access, same, same);
        }

    }

    /// What is to be written after all have been looked at.
    private static final class Looks {

        private final List<AnnouncedAccess> announced = new ArrayList<>();

        private final List<String> unchanged = new ArrayList<>();

        private final List<OutgoingEvent> events = new ArrayList<>();

        void add(Look look) {
            if (look.stored()) {
                this.unchanged.add(look.access().membership());
            }
            else {
                this.announced.add(look.access());
            }
            if (!look.silent()) {
                this.events.add(AccessChanged.of(look.access()));
            }
        }

    }

}
