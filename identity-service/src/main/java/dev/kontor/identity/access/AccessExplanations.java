package dev.kontor.identity.access;

import java.time.Clock;

import dev.kontor.identity.membership.Memberships;
import dev.kontor.identity.membership.Offer;
import dev.kontor.identity.membership.Situations;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.rights.Explanation;
import dev.kontor.identity.rights.Rules;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.NotFoundException;

import org.springframework.stereotype.Service;

/// Says why a member may or may not do each thing, as it is now or as it would be.
@Service
class AccessExplanations {

    private final Memberships memberships;

    private final Situations situations;

    private final Rules rules;

    private final Clock clock;

    AccessExplanations(Memberships memberships, Situations situations, Rules rules, Clock clock) {
        this.memberships = memberships;
        this.situations = situations;
        this.rules = rules;
        this.clock = clock;
    }

    Explanation explain(CompanyId company, EmailAddress email, WhatIf whatIf, Offer offer) {
        var stored = this.memberships.find(company, email)
            .filter((it) -> !it.removed())
            .orElseThrow(NotFoundException::new);
        var terms = whatIf.applyTo(stored.terms(), offer);
        return this.situations.of(company, stored.email(), terms, this.rules.inForce()).explain(this.clock.instant());
    }

}
