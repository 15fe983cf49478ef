package dev.kontor.identity.customer;

import java.util.Collections;
import java.util.Objects;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.rights.Confirmation;
import dev.kontor.identity.rights.Losses;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.storage.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Gives a company a settings profile, for all its users that have none of their own (F-028).
@Service
class CompanyProfiles {

    private final Companies companies;

    private final Losses losses;

    private final Audit audit;

    private final ApplicationEventPublisher events;

    private final Transactions transactions;

    CompanyProfiles(Companies companies, Losses losses, Audit audit, ApplicationEventPublisher events,
            Transactions transactions) {
        this.companies = companies;
        this.losses = losses;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /// A repeat changes nothing; nothing means the default one.
    void put(CompanyId company, @Nullable String profile, @Nullable Long expected, @Nullable String confirmation,
            Actor actor) {
        this.transactions.run(() -> {
            var known = this.companies.find(company).orElseThrow(NotFoundException::new);
            var before = this.companies.terms(company, known.isActive());
            if (Objects.equals(before.settingsProfile(), profile)) {
                return;
            }
            if (expected == null) {
                throw ProblemException.preconditionRequired();
            }
            if (expected != before.version()) {
                throw ProblemException.preconditionFailed();
            }
            var affected = this.losses.of(company, profile);
            Confirmation.of(company, profile, before.version(), affected).require(confirmation, affected);
            this.companies.save(before.with(profile));
            this.audit.record(actor, "company/" + company, company, null,
                    Collections.singletonMap("settingsProfile", before.settingsProfile()),
                    Collections.singletonMap("settingsProfile", profile));
            this.events.publishEvent(new CompanyTurned(company));
        });
    }

}
