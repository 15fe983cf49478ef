package dev.kontor.identity.access;

import java.util.HashMap;
import java.util.Map;

import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.membership.Memberships;
import dev.kontor.identity.rights.Grants;
import dev.kontor.identity.rights.GrantsKind;
import dev.kontor.identity.rights.GrantsUse;

import org.springframework.stereotype.Component;

/// Counts who goes by which settings profile or access group, as access is derived.
@Component
class GrantsUsers implements GrantsUse {

    private final Memberships memberships;

    private final Companies companies;

    GrantsUsers(Memberships memberships, Companies companies) {
        this.memberships = memberships;
        this.companies = companies;
    }

    @Override
    public Map<String, Use> of(GrantsKind kind) {
        return switch (kind) {
            case ACCESS_GROUP -> uses(this.memberships.countByGroup(), Map.of());
            case SETTINGS_PROFILE -> profiles();
        };
    }

    private Map<String, Use> profiles() {
        var ofCompanies = this.companies.settingsProfiles();
        var memberships = new HashMap<>(this.memberships.countByProfile());
        this.memberships.countWithoutProfile()
            .forEach((company, count) -> memberships.merge(ofCompanies.getOrDefault(company, Grants.DEFAULT_PROFILE),
                    count, Long::sum));
        var companies = new HashMap<String, Long>();
        ofCompanies.values().forEach((it) -> companies.merge(it, 1L, Long::sum));
        return uses(memberships, companies);
    }

    private static Map<String, Use> uses(Map<String, Long> memberships, Map<String, Long> companies) {
        var uses = new HashMap<String, Use>();
        memberships.forEach((name, count) -> uses.put(name, new Use(count, companies.getOrDefault(name, 0L))));
        companies.forEach((name, count) -> uses.computeIfAbsent(name, (_) -> new Use(0, count)));
        return uses;
    }

}
