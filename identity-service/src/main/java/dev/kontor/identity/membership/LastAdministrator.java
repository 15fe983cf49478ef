package dev.kontor.identity.membership;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.kontor.identity.person.KnownLogin;
import dev.kontor.identity.person.Persons;
import dev.kontor.identity.rights.Confirmation;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Rules;
import dev.kontor.identity.rights.RulesInForce;
import dev.kontor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// A company whose last administrator goes has nobody who could let anybody in again: the staff may do that, but not by
/// a slip of the hand.
@Component
class LastAdministrator {

    private static final int CHUNK = 200;

    private final Memberships memberships;

    private final Persons persons;

    private final Situations situations;

    private final Rules rules;

    private final Clock clock;

    LastAdministrator(Memberships memberships, Persons persons, Situations situations, Rules rules, Clock clock) {
        this.memberships = memberships;
        this.persons = persons;
        this.situations = situations;
        this.rules = rules;
        this.clock = clock;
    }

    /// Part of the caller's transaction. The one who stays is touched, so that two who
    /// take one administrator each meet, and the later one finds that nobody stays.
    ///
    /// @param after nothing when the membership is removed
    void requireConfirmed(Membership before, @Nullable Terms after, @Nullable String confirmation) {
        var inForce = this.rules.inForce();
        if (!goes(before, after, inForce)) {
            return;
        }
        var other = other(before, inForce);
        if (other.isPresent()) {
            this.memberships.touch(other.get());
        }
        else {
            confirmation(before, after).requireOfLastAdministrator(confirmation, before.company().value());
        }
    }

    /// An administrator whose own time ends does not take the last one whose does not: a
    /// company would lose its last administrator to its own people, only later.
    void requireSomebodyStays(Membership before, Terms after) {
        var inForce = this.rules.inForce();
        if (goes(before, after, inForce) && other(before, inForce, (it) -> it.terms().validUntil() == null).isEmpty()) {
            throw new ProblemException(HttpStatus.CONFLICT, "last-to-stay");
        }
    }

    /// What that change must name, when it takes the last administrator.
    Optional<Confirmation> preview(Membership before, @Nullable Terms after) {
        var inForce = this.rules.inForce();
        return (goes(before, after, inForce) && other(before, inForce).isEmpty())
                ? Optional.of(confirmation(before, after)) : Optional.empty();
    }

    private static Confirmation confirmation(Membership before, @Nullable Terms after) {
        return Confirmation.ofLastAdministrator(before.id(), before.revision(),
                (after != null) ? String.valueOf(after.inWords()) : "removed");
    }

    private boolean goes(Membership before, @Nullable Terms after, RulesInForce inForce) {
        var login = this.persons.logins(Set.of(before.person()));
        return administers(before, before.terms(), login, inForce)
                && (after == null || !administers(before, after, login, inForce));
    }

    private Optional<Membership> other(Membership than, RulesInForce inForce) {
        return other(than, inForce, (_) -> true);
    }

    private Optional<Membership> other(Membership than, RulesInForce inForce, Predicate<Membership> those) {
        var now = this.clock.instant();
        @Nullable String after = null;
        while (true) {
            var chunk = this.memberships.ofCompany(than.company(), MemberFilter.of("", true), after, CHUNK, now);
            var logins = this.persons.logins(chunk.stream().map(Membership::person).collect(Collectors.toSet()));
            var found = chunk.stream()
                .filter((it) -> !it.id().equals(than.id()))
                .filter(those)
                .filter((it) -> administers(it, it.terms(), logins, inForce))
                .findFirst();
            if (found.isPresent() || chunk.size() < CHUNK) {
                return found;
            }
            after = chunk.getLast().email().value();
        }
    }

    /// As it is ticked, whether or not the portal is open or the company active at
    /// present.
    private boolean administers(Membership membership, Terms terms, Map<String, KnownLogin> logins,
            RulesInForce inForce) {
        var login = logins.get(membership.person());
        return login != null && login.complete() && !login.blocked() && membership.isAgreed()
                && terms.letsIn(this.clock.instant())
                && this.situations.of(membership.company(), membership.email(), terms, inForce)
                    .ticked()
                    .contains(Permission.MEMBERS_CHANGE);
    }

}
