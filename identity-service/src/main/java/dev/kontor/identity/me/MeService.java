package dev.kontor.identity.me;

import java.util.Map;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.person.Names;
import dev.kontor.identity.person.Persons;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.platform.storage.Transactions;

import org.springframework.stereotype.Service;

/// Changes what a person may change about itself.
@Service
class MeService {

    private final Persons persons;

    private final Audit audit;

    private final Transactions transactions;

    MeService(Persons persons, Audit audit, Transactions transactions) {
        this.persons = persons;
        this.audit = audit;
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

    private static Map<String, String> name(String first, String last) {
        return Map.of("firstName", first, "lastName", last);
    }

}
