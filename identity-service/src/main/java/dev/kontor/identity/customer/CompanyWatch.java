package dev.kontor.identity.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.platform.storage.Transactions;
import org.jspecify.annotations.Nullable;
import dev.kontor.platform.CompanyId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Notices that the ERP has blocked a company or set it free, by comparing what is stored with what was noted last. So
/// it bears being called again for what it has seen already, as after a crash between storing and noting.
@Component
class CompanyWatch {

    private static final int CHUNK = 100;

    private final Companies companies;

    private final Audit audit;

    private final ApplicationEventPublisher events;

    private final Transactions transactions;

    CompanyWatch(Companies companies, Audit audit, ApplicationEventPublisher events, Transactions transactions) {
        this.companies = companies;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    void look(Collection<CompanyId> changed) {
        var companies = List.copyOf(changed);
        for (int from = 0; from < companies.size(); from += CHUNK) {
            var chunk = companies.subList(from, Math.min(from + CHUNK, companies.size()));
            this.transactions.run(() -> lookAtAll(chunk));
        }
    }

    private void lookAtAll(List<CompanyId> chunk) {
        var noted = this.companies.terms(chunk);
        var active = this.companies.findAll(chunk)
            .stream()
            .filter(Company::isActive)
            .map(Company::id)
            .collect(Collectors.toSet());
        chunk.forEach((company) -> note(company, noted.get(company), active.contains(company)));
    }

    /// Also of a company that is new here: its first events may have been cut off between
    /// storing and noting, and somebody may have become a member meanwhile.
    private void note(CompanyId company, @Nullable CompanyTerms noted, boolean active) {
        if (noted == null) {
            this.companies.save(CompanyTerms.first(company, active));
            this.events.publishEvent(new CompanyTurned(company));
        }
        else if (noted.active() != active) {
            this.companies.save(noted.turned(active));
            this.audit.record(Actor.ERP, "company/" + company, company, null, Map.of("active", noted.active()),
                    Map.of("active", active));
            this.events.publishEvent(new CompanyTurned(company));
        }
    }

}
