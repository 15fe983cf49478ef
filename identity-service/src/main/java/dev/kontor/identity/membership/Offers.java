package dev.kontor.identity.membership;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.rights.Grants;
import dev.kontor.identity.rights.Rules;
import dev.kontor.platform.CompanyId;

import org.springframework.stereotype.Component;

/// Says which settings profiles and access groups may be named: to the staff all of them, to a company's own
/// administrators those that everybody knows and those the staff has brought into the company. The others may be named
/// after other customers.
@Component
public class Offers {

    private final Rules rules;

    private final Memberships memberships;

    private final Companies companies;

    Offers(Rules rules, Memberships memberships, Companies companies) {
        this.rules = rules;
        this.memberships = memberships;
        this.companies = companies;
    }

    public Offer toStaff() {
        var inForce = this.rules.inForce();
        return Offer.of(inForce.profiles().keySet(), inForce.groups().keySet());
    }

    public Offer toAdministrators(CompanyId company) {
        var inForce = this.rules.inForce();
        var profiles = new HashSet<>(this.memberships.inUse(company, "terms.settingsProfile"));
        profiles.add(Grants.DEFAULT_PROFILE);
        profiles.add(Objects.requireNonNullElse(this.companies.settingsProfile(company), Grants.DEFAULT_PROFILE));
        var groups = new HashSet<>(this.memberships.inUse(company, "terms.accessGroups"));
        groups.addAll(List.of(Grants.CUSTOMERS_GROUP, Grants.ADMINISTRATORS_GROUP));
        return Offer.of(existing(profiles, inForce.profiles().keySet()), existing(groups, inForce.groups().keySet()));
    }

    private static Collection<String> existing(Set<String> wanted, Set<String> existing) {
        wanted.retainAll(existing);
        return wanted;
    }

}
