package dev.kontor.identity.access;

import dev.kontor.identity.access.RefreshJob.Scope;
import dev.kontor.identity.customer.CompanyTurned;
import dev.kontor.identity.membership.MembershipChanged;
import dev.kontor.identity.membership.Memberships;
import dev.kontor.identity.person.LoginKnown;
import dev.kontor.identity.person.LoginTurned;
import dev.kontor.identity.person.PersonCompleted;
import dev.kontor.identity.rights.GrantsKind;
import dev.kontor.identity.rights.Rules;
import dev.kontor.identity.rights.RulesChanged;
import dev.kontor.identity.rights.RulesChanged.GrantsChanged;
import dev.kontor.identity.rights.RulesChanged.PortalTurned;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hears of every change that access depends on, inside the transaction that makes it: what concerns one person is
/// derived and announced at once, what may concern many is filed as a job.
@Component
class AccessChanges {

    private final Memberships memberships;

    private final Rules rules;

    private final AccessKeeper keeper;

    private final RefreshJobs jobs;

    AccessChanges(Memberships memberships, Rules rules, AccessKeeper keeper, RefreshJobs jobs) {
        this.memberships = memberships;
        this.rules = rules;
        this.keeper = keeper;
        this.jobs = jobs;
    }

    /// A job that runs beside this transaction cannot see a membership that is only being
    /// made, and this transaction cannot see the rule that the job is about: so a new one
    /// is looked at once more after it is committed.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MembershipChanged event) {
        this.keeper.refresh(event.membership(), this.rules.inForce());
        if (event.created()) {
            this.jobs.file(Scope.MEMBERSHIP, event.membership().id());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LoginKnown event) {
        refreshAllOf(event.person());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonCompleted event) {
        refreshAllOf(event.person());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LoginTurned event) {
        refreshAllOf(event.person());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CompanyTurned event) {
        this.jobs.file(Scope.COMPANY, event.company().value());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RulesChanged event) {
        switch (event) {
            case PortalTurned() -> this.jobs.file(Scope.EVERYBODY, "");
            case GrantsChanged(var kind, var name) -> this.jobs.file(scope(kind), name);
        }
    }

    private void refreshAllOf(String person) {
        var inForce = this.rules.inForce();
        this.memberships.ofPerson(person).forEach((it) -> this.keeper.refresh(it, inForce));
    }

    private static Scope scope(GrantsKind kind) {
        return switch (kind) {
            case SETTINGS_PROFILE -> Scope.SETTINGS_PROFILE;
            case ACCESS_GROUP -> Scope.ACCESS_GROUP;
        };
    }

}
