package dev.kontor.identity.membership;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.kontor.identity.membership.MembershipView.Notice;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.OneTimePassword;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.person.Persons;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;
import dev.kontor.platform.paging.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/// Shows the users of a company to its administrators.
@Service
class MemberQueries {

    private final Memberships memberships;

    private final MembershipQueries queries;

    private final MemberService service;

    private final Persons persons;

    private final Clock clock;

    MemberQueries(Memberships memberships, MembershipQueries queries, MemberService service, Persons persons,
            Clock clock) {
        this.memberships = memberships;
        this.queries = queries;
        this.service = service;
        this.persons = persons;
        this.clock = clock;
    }

    /// In the order of the e-mail addresses.
    Page<MemberSummary> page(CompanyAccess access, MemberFilter filter, @Nullable String after, int size) {
        var scope = CursorScope.of("members", access.company(), filter.words(), filter.active());
        var email = (after != null) ? scope.open("after", after, 1).get(0) : null;
        var rows = this.memberships.ofCompany(access.company(), filter, email, size + 1, this.clock.instant());
        var persons = this.persons.findAll(rows.stream().map(Membership::person).toList())
            .stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
        return Page.of(rows, size, scope, (last) -> Cursor.at(last.email()))
            .map((it) -> MemberSummary.of(it, Objects.requireNonNull(persons.get(it.person())), access.person(),
                    this.clock.instant()));
    }

    Optional<MemberView> find(CompanyAccess access, EmailAddress email) {
        return this.queries.membership(access.company(), email).map((it) -> view(access, it, null, null));
    }

    MemberView view(CompanyAccess access, Membership membership, @Nullable OneTimePassword password,
            @Nullable Notice notice) {
        return view(access, this.queries.view(membership, password, notice));
    }

    MemberView view(CompanyAccess access, MembershipView view) {
        var person = this.persons.find(view.email()).orElseThrow();
        return MemberView.of(view, access.person().equals(view.person()),
                this.service.isManagedBy(access.company(), person));
    }

}
