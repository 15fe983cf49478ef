package dev.kontor.identity.me;

import java.time.Clock;

import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.customer.Company;
import dev.kontor.identity.impersonation.Impersonation;
import dev.kontor.identity.impersonation.Impersonations;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.person.Persons;
import dev.kontor.platform.access.Accesses;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// As whom somebody of the staff looks at the portal: as soon as it is announced, so that what is shown works.
@Component
class MyImpersonations {

    private final Impersonations impersonations;

    private final Accesses accesses;

    private final Companies companies;

    private final Persons persons;

    private final Clock clock;

    MyImpersonations(Impersonations impersonations, Accesses accesses, Companies companies, Persons persons,
            Clock clock) {
        this.impersonations = impersonations;
        this.accesses = accesses;
        this.companies = companies;
        this.persons = persons;
        this.clock = clock;
    }

    @Nullable Looking of(PersonId staff) {
        var announced = this.accesses.impersonated(staff).orElse(null);
        return this.impersonations.openOf(staff)
            .filter((it) -> it.isRunning(this.clock.instant()))
            .map((it) -> new Looking(view(it), isOf(announced, it) ? announced : null))
            .orElse(null);
    }

    /// The announcement may be that of the look before, or the member may have lost all
    /// access meanwhile.
    private static boolean isOf(@Nullable CompanyAccess announced, Impersonation impersonation) {
        return announced != null && announced.company().equals(impersonation.company())
                && announced.person().equals(impersonation.member());
    }

    private MyImpersonation view(Impersonation it) {
        return new MyImpersonation(it.id(), it.company(),
                this.companies.find(it.company()).map(Company::name).orElse(it.company().value()), it.email(),
                this.persons.find(it.email()).map(MyImpersonations::name).orElse(it.email().value()), it.reason(),
                it.until());
    }

    private static String name(Person person) {
        return person.firstName() + " " + person.lastName();
    }

    /// What is shown, and the access while there is one.
    record Looking(MyImpersonation impersonation, @Nullable CompanyAccess access) {
    }

}
