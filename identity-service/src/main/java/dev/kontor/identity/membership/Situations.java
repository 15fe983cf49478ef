package dev.kontor.identity.membership;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.customer.Companies.Standing;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.rights.Circumstances;
import dev.kontor.identity.rights.RulesInForce;
import dev.kontor.identity.rights.Scope;
import dev.kontor.platform.CompanyId;

import org.springframework.stereotype.Component;

/// Puts together what decides the access on given terms: the rules for everybody, the company, and the terms.
@Component
public class Situations {

    private final Companies companies;

    Situations(Companies companies) {
        this.companies = companies;
    }

    public Circumstances of(CompanyId company, EmailAddress person, Terms terms, RulesInForce rules) {
        var standings = this.companies.standings(Set.of(company));
        return of(Objects.requireNonNull(standings.get(company)), person, terms, rules);
    }

    /// Tells those of each of these memberships.
    public Function<Membership, Circumstances> of(Collection<Membership> memberships, RulesInForce rules) {
        var standings = this.companies
            .standings(memberships.stream().map(Membership::company).collect(Collectors.toSet()));
        return (it) -> of(Objects.requireNonNull(standings.get(it.company())), it.email(), it.terms(), rules);
    }

    private static Circumstances of(Standing company, EmailAddress person, Terms terms, RulesInForce rules) {
        var profile = rules.profile(terms.settingsProfile(), company.settingsProfile());
        return new Circumstances(rules.portalOpen(), company.active(), terms.active(), terms.internetUser(),
                terms.validUntil(), profile, rules.groups(terms.accessGroups()), terms.exceptions(),
                new Scope(person.value(), terms.visibility(), terms.unit(), rules.restrictions(terms.accessGroups())));
    }

}
