package dev.kontor.identity.membership;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.FirstLogin;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.person.Persons;
import dev.kontor.identity.rights.Circumstances;
import dev.kontor.identity.rights.EffectiveAccess;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Rule;
import dev.kontor.identity.rights.Rules;
import dev.kontor.identity.rights.RulesInForce;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.AccessRefusedException;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.storage.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/// What a company's own administrators do to its users, each within the own rights (F-034 to F-041). Whether somebody is
/// an administrator is looked up again inside the transaction: what was announced may be a moment old.
@Service
class MemberService {

    private final MembershipService service;

    private final Memberships memberships;

    private final PasswordService passwords;

    private final InvitationService invitations;

    private final LastAdministrator lastAdministrator;

    private final Persons persons;

    private final Situations situations;

    private final Offers offers;

    private final Rules rules;

    private final Transactions transactions;

    private final Clock clock;

    MemberService(MembershipService service, Memberships memberships, PasswordService passwords,
            InvitationService invitations, LastAdministrator lastAdministrator, Persons persons, Situations situations,
            Offers offers, Rules rules, Transactions transactions, Clock clock) {
        this.service = service;
        this.memberships = memberships;
        this.passwords = passwords;
        this.invitations = invitations;
        this.lastAdministrator = lastAdministrator;
        this.persons = persons;
        this.situations = situations;
        this.offers = offers;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A repeat changes nothing; a change of what exists must say which revision it
    /// means.
    PutOutcome put(CompanyAccess access, EmailAddress email, PutMember command, @Nullable Long expected, Actor actor) {
        return this.transactions.run(() -> {
            var inForce = this.rules.inForce();
            var administrator = administrator(access, Permission.MEMBERS_CHANGE, inForce);
            this.memberships.touch(administrator.own());
            var before = present(access.company(), email);
            var terms = command.terms(this.offers.toAdministrators(access.company()),
                    before.map(Membership::terms).orElse(null), administrator.own().terms());
            var then = this.situations.of(access.company(), email, terms, inForce);
            var now = before.map((it) -> this.situations.of(it.company(), it.email(), it.terms(), inForce));
            administrator.requireMayGive(now.map(Circumstances::ticked).orElse(Set.of()), then.ticked());
            administrator.requireMayShow(now.map(Circumstances::scope).orElse(null), then.scope());
            before.ifPresent((it) -> administrator.requireStays(it, terms, then.ticked()));
            if (administrator.own().terms().validUntil() != null) {
                before.ifPresent((it) -> this.lastAdministrator.requireSomebodyStays(it, terms));
            }
            var outcome = this.service.put(access.company(), email, command.names(), terms, expected, command.entry(),
                    actor);
            return before.isPresent() ? renamed(outcome, command, expected, actor) : outcome;
        });
    }

    /// For the password see [PasswordService].
    MembershipView password(CompanyAccess access, EmailAddress email, Actor actor) {
        this.transactions.run(() -> {
            var inForce = this.rules.inForce();
            var administrator = administrator(access, Permission.MEMBERS_PASSWORD, inForce);
            this.memberships.touch(administrator.own());
            var member = present(access.company(), email).orElseThrow(NotFoundException::new);
            var person = this.persons.find(member.person()).orElseThrow();
            var situation = this.situations.of(member.company(), member.email(), member.terms(), inForce);
            administrator.requireMaySetPassword(situation.ticked(), situation.scope(),
                    isManagedBy(access.company(), person));
            this.persons.trust(person, FirstLogin.SHOWN);
        });
        return this.passwords.replace(access.company(), email, actor);
    }

    /// Writes to a person again who has not come in yet.
    void inviteAgain(CompanyAccess access, EmailAddress email, Actor actor) {
        this.transactions.run(() -> {
            administrator(access, Permission.MEMBERS_CHANGE, this.rules.inForce());
            this.invitations.again(access.company(), email, actor);
        });
    }

    /// Takes an invitation back that nobody has answered; a repeat changes nothing.
    void withdraw(CompanyAccess access, EmailAddress email, Actor actor) {
        this.transactions.run(() -> {
            administrator(access, Permission.MEMBERS_CHANGE, this.rules.inForce());
            if (this.memberships.find(access.company(), email).filter(Membership::removed).isEmpty()) {
                this.invitations.requireOpen(access.company(), email);
                this.service.remove(access.company(), email, null, null, actor);
            }
        });
    }

    /// Whether name and password are this company's to set: not before the person has
    /// agreed to act for it.
    boolean isManagedBy(CompanyId company, Person person) {
        return person.loginIsOurs() && this.memberships.isOnlyOf(company, person.id())
                && present(company, person.email()).filter((it) -> it.consent() == null).isPresent();
    }

    /// What the caller could choose for a member, and whether he may give it.
    MemberChoices choices(CompanyAccess access) {
        var inForce = this.rules.inForce();
        return MemberChoices.of(this.offers.toAdministrators(access.company()), inForce,
                administrator(access, Permission.MEMBERS_READ, inForce).rights());
    }

    private Administrator administrator(CompanyAccess access, Permission needed, RulesInForce inForce) {
        var own = this.persons.find(access.person())
            .flatMap((it) -> this.memberships.find(Membership.id(access.company(), it)))
            .filter((it) -> !it.removed())
            .orElseThrow(NotFoundException::new);
        var situation = this.situations.of(access.company(), own.email(), own.terms(), inForce);
        var effective = situation.at(this.clock.instant());
        require(effective, needed);
        return new Administrator(own, effective.permissions(), situation.scope());
    }

    private static void require(EffectiveAccess effective, Permission needed) {
        if (!effective.allows(needed)) {
            throw new AccessRefusedException(needed.word(),
                    effective.refusals().getOrDefault(needed, Set.of()).stream().sorted().map(Rule::name).toList());
        }
    }

    private PutOutcome renamed(PutOutcome outcome, PutMember command, @Nullable Long expected, Actor actor) {
        var stored = outcome.membership();
        var person = this.persons.find(stored.person()).orElseThrow();
        var known = (stored.consent() != null) ? stored.consent().names() : person.names();
        if (known.equals(command.names())) {
            return outcome;
        }
        if (!isManagedBy(stored.company(), person)) {
            throw Administrator.personKeptElsewhere();
        }
        if (outcome instanceof PutOutcome.Unchanged) {
            MembershipService.requireRevision(stored, expected);
        }
        return new PutOutcome.Changed(this.service.rename(stored, person, command.names(), actor));
    }

    private Optional<Membership> present(CompanyId company, EmailAddress email) {
        return this.memberships.find(company, email).filter((it) -> !it.removed());
    }

}
