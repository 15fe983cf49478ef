package dev.kontor.identity.me;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.customer.Company;
import dev.kontor.identity.rights.Rule;
import dev.kontor.platform.access.Accesses;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.PersonId;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// The companies of a person by name, out of the same projection that guards every request: what is listed here can be
/// entered, and what cannot be entered is not listed.
@Component
class MyCompanies {

    /// A membership refused by one of these is not active.
    private static final Set<String> INACTIVE = EnumSet
        .of(Rule.MEMBERSHIP_INACTIVE, Rule.NOT_INTERNET_USER, Rule.MEMBERSHIP_EXPIRED)
        .stream()
        .map(Rule::name)
        .collect(Collectors.toUnmodifiableSet());

    private final Accesses accesses;

    private final Companies companies;

    MyCompanies(Accesses accesses, Companies companies) {
        this.accesses = accesses;
        this.companies = companies;
    }

    /// The person's own, and the one whose portal it looks at as somebody else, with the
    /// access that it has there.
    List<MyCompany> of(PersonId person, @Nullable CompanyAccess impersonated) {
        var own = this.accesses.of(person)
            .stream()
            .filter((it) -> impersonated == null || !it.company().equals(impersonated.company()));
        var active = Stream.concat(own, Stream.ofNullable(impersonated)).filter(MyCompanies::isActive).toList();
        if (active.isEmpty()) {
            return List.of();
        }
        var companies = this.companies.findAll(active.stream().map(CompanyAccess::company).toList())
            .stream()
            .collect(Collectors.toMap(Company::id, Function.identity()));
        return active.stream()
            .flatMap((access) -> Stream.ofNullable(companies.get(access.company()))
                .map((company) -> mine(company, access)))
            .sorted(Comparator.comparing(MyCompany::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing((it) -> it.id().value()))
            .toList();
    }

    private static MyCompany mine(Company company, CompanyAccess access) {
        return new MyCompany(company.id(), company.name(), company.country(), company.currency(), company.isActive(),
                access.permissions().stream().sorted().toList(), access.restrictions());
    }

    private static boolean isActive(CompanyAccess access) {
        return access.refusals().values().stream().flatMap(List::stream).noneMatch(INACTIVE::contains);
    }

}
