package dev.kontor.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.Accesses;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.PersonId;

/// Accesses without a bus, for tests of controllers: a bean of this type takes the place of the projection.
public final class InMemoryAccesses implements Accesses {

    private final List<CompanyAccess> accesses = new CopyOnWriteArrayList<>();

    public InMemoryAccesses grant(PersonId person, CompanyId company, String... permissions) {
        return grant(person, company, Map.of(), permissions);
    }

    public InMemoryAccesses grant(PersonId person, CompanyId company, Map<String, List<String>> refusals,
            String... permissions) {
        revoke(person, company);
        this.accesses.add(new CompanyAccess(person, company, 1, Set.of(permissions), refusals, Map.of(), Set.of()));
        return this;
    }

    public InMemoryAccesses revoke(PersonId person, CompanyId company) {
        this.accesses.removeIf(access -> access.person().equals(person) && access.company().equals(company));
        return this;
    }

    @Override
    public Optional<CompanyAccess> find(PersonId person, CompanyId company) {
        return of(person).stream().filter(access -> access.company().equals(company)).findFirst();
    }

    @Override
    public List<CompanyAccess> of(PersonId person) {
        var mine = new ArrayList<>(this.accesses);
        mine.removeIf(access -> !access.person().equals(person));
        return mine;
    }

}
