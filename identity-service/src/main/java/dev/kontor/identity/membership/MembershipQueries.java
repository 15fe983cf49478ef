package dev.kontor.identity.membership;

import java.time.Clock;
import java.util.Optional;

import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.membership.MembershipView.Notice;
import dev.kontor.identity.person.OneTimePassword;
import dev.kontor.identity.person.Persons;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.problem.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/// Shows memberships together with the persons they are of.
@Service
class MembershipQueries {

    private final Memberships memberships;

    private final Persons persons;

    private final Companies companies;

    private final Clock clock;

    MembershipQueries(Memberships memberships, Persons persons, Companies companies, Clock clock) {
        this.memberships = memberships;
        this.persons = persons;
        this.companies = companies;
        this.clock = clock;
    }

    void requireCompany(CompanyId company) {
        if (this.companies.find(company).isEmpty()) {
            throw new NotFoundException();
        }
    }

    Optional<Membership> membership(CompanyId company, EmailAddress email) {
        return this.memberships.find(company, email).filter((it) -> !it.removed());
    }

    Optional<MembershipView> find(CompanyId company, EmailAddress email) {
        return membership(company, email).map(this::view);
    }

    MembershipView view(Membership membership) {
        return view(membership, null, null);
    }

    MembershipView view(Membership membership, @Nullable OneTimePassword password, @Nullable Notice notice) {
        return MembershipView.of(membership, this.persons.find(membership.person()).orElseThrow(), password, notice,
                this.clock.instant());
    }

    @Nullable Notice noticeOfJoining(Membership membership) {
        var hasLogin = this.persons.find(membership.person()).filter((it) -> !it.isBeingSetUp()).isPresent();
        return hasLogin ? Notice.PERSON_ALREADY_HAS_LOGIN : null;
    }

    /// In the order of the e-mail addresses.
    Page<MembershipView> page(CompanyId company, @Nullable String after, int size) {
        requireCompany(company);
        var scope = CursorScope.of("memberships", company);
        var email = (after != null) ? scope.open("after", after, 1).get(0) : null;
        var rows = this.memberships.ofCompany(company, email, size + 1);
        return Page.of(rows, size, scope, (last) -> Cursor.at(last.email())).map(this::view);
    }

}
