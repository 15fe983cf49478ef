package dev.kontor.identity.membership;

import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.rights.Circumstances;
import dev.kontor.identity.rights.RulesInForce;
import dev.kontor.platform.CompanyId;

import org.springframework.stereotype.Component;

/// Puts together what decides the access on given terms: the rules for everybody, the company, and the terms.
@Component
public class Situations {

    private final Companies companies;

    Situations(Companies companies) {
        this.companies = companies;
    }

    public Circumstances of(CompanyId company, Terms terms, RulesInForce rules) {
        var profile = rules.profile(terms.settingsProfile(), this.companies.settingsProfile(company));
        return new Circumstances(rules.portalOpen(), this.companies.isActive(company), terms.active(),
                terms.internetUser(), terms.validUntil(), profile, rules.groups(terms.accessGroups()),
                terms.exceptions());
    }

}
