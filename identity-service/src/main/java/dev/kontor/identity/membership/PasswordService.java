package dev.kontor.identity.membership;

import java.util.Map;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.LoginSetup;
import dev.kontor.identity.person.LoginsUnavailableException;
import dev.kontor.identity.person.Persons;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.storage.Transactions;

import org.springframework.stereotype.Service;

/// Gives a member a new one-time password when the staff asks for it in so many words (F-020). That it was asked is in
/// the audit before it is done.
@Service
class PasswordService {

    private final MembershipQueries queries;

    private final Persons persons;

    private final LoginSetup logins;

    private final Audit audit;

    private final Transactions transactions;

    PasswordService(MembershipQueries queries, Persons persons, LoginSetup logins, Audit audit,
            Transactions transactions) {
        this.queries = queries;
        this.persons = persons;
        this.logins = logins;
        this.audit = audit;
        this.transactions = transactions;
    }

    MembershipView replace(CompanyId company, EmailAddress email, Actor actor) {
        var membership = this.queries.membership(company, email).orElseThrow(NotFoundException::new);
        var person = this.persons.find(membership.person()).orElseThrow();
        if (person.isBeingSetUp()) {
            throw ProblemException.unavailable();
        }
        this.transactions.run(() -> {
            this.audit.record(actor, "password/" + person.id(), company, email.value(), null, Map.of());
        });
        try {
            return this.queries.view(membership, this.logins.replacePassword(person), null);
        }
        catch (LoginsUnavailableException away) {
            throw ProblemException.unavailable();
        }
    }

}
