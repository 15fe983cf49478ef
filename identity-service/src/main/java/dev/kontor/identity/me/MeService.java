package dev.kontor.identity.me;

import java.util.Map;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.customer.Company;
import dev.kontor.identity.me.ProfileController.Profile;
import dev.kontor.identity.membership.Membership;
import dev.kontor.identity.membership.Memberships;
import dev.kontor.identity.person.Names;
import dev.kontor.identity.person.Person;
import dev.kontor.identity.person.PersonCompleted;
import dev.kontor.identity.person.PersonRenamed;
import dev.kontor.identity.person.Persons;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.platform.storage.Transactions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Changes what a person may change about itself.
@Service
class MeService {

    private final Persons persons;

    private final Audit audit;

    private final Memberships memberships;

    private final Companies companies;

    private final ApplicationEventPublisher events;

    private final Transactions transactions;

    MeService(Persons persons, Audit audit, Memberships memberships, Companies companies,
            ApplicationEventPublisher events, Transactions transactions) {
        this.persons = persons;
        this.audit = audit;
        this.memberships = memberships;
        this.companies = companies;
        this.events = events;
        this.transactions = transactions;
    }

    /// Our record first, then the login's by the reconciler (F-044). The same name again
    /// changes nothing.
    void rename(CurrentUser user, String firstName, String lastName) {
        this.transactions.run(() -> {
            var person = this.persons.find(user.id()).orElseThrow(NotFoundException::new);
            if (!person.firstName().equals(firstName) || !person.lastName().equals(lastName)) {
                this.persons.rename(person, new Names(firstName, lastName, person.language()));
                this.audit.record(Actor.of(user), "person/" + person.id(), name(person.firstName(), person.lastName()),
                        name(firstName, lastName));
            }
        });
    }

    Profile profile(PersonId login) {
        var person = this.persons.find(login).orElseThrow(NotFoundException::new);
        var companies = this.memberships.ofPerson(person.id())
            .stream()
            .filter(Membership::isAgreed)
            .map(Membership::company)
            .toList();
        return new Profile(person.email(), person.firstName(), person.lastName(), person.language(),
                person.isComplete(), this.companies.findAll(companies).stream().map(Company::name).sorted().toList());
    }

    /// The person, its audit entry and the access that follows are one transaction
    /// (F-007).
    void confirm(CurrentUser user, Names names) {
        this.transactions.run(() -> {
            var person = this.persons.find(user.id()).orElseThrow(NotFoundException::new);
            if (person.isComplete() && person.names().equals(names)) {
                return;
            }
            var after = this.persons.complete(person, names);
            this.audit.record(Actor.of(user), "person/" + person.id(), null, person.email().value(), sheet(person),
                    sheet(after));
            this.events.publishEvent(new PersonRenamed(after));
            this.events.publishEvent(new PersonCompleted(person.id()));
        });
    }

    private static Map<String, Object> sheet(Person person) {
        return Map.of("firstName", person.firstName(), "lastName", person.lastName(), "complete", person.isComplete());
    }

    private static Map<String, String> name(String first, String last) {
        return Map.of("firstName", first, "lastName", last);
    }

}
