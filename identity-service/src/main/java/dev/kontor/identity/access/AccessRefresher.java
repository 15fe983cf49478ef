package dev.kontor.identity.access;

import java.util.List;

import dev.kontor.identity.background.Patience;
import dev.kontor.identity.membership.Membership;
import dev.kontor.identity.membership.Memberships;
import dev.kontor.identity.rights.GrantsKind;
import dev.kontor.identity.rights.Rules;
import dev.kontor.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Works the jobs off in chunks, each one transaction with the mark of how far it got: a crash loses no membership and
/// repeats at most a chunk, and a repeat announces nothing.
@Component
class AccessRefresher {

    private static final Logger log = LoggerFactory.getLogger(AccessRefresher.class);

    private static final int CHUNK = 100;

    private final Patience patience = new Patience("Looking at access again");

    private final RefreshJobs jobs;

    private final Memberships memberships;

    private final Rules rules;

    private final AccessKeeper keeper;

    private final Transactions transactions;

    AccessRefresher(RefreshJobs jobs, Memberships memberships, Rules rules, AccessKeeper keeper,
            Transactions transactions) {
        this.jobs = jobs;
        this.memberships = memberships;
        this.rules = rules;
        this.keeper = keeper;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${kontor.identity.refresh-interval:200ms}")
    void work() {
        this.patience.attempt(this::workOff);
    }

    private void workOff() {
        for (var job = this.jobs.claim(); job.isPresent(); job = this.jobs.claim()) {
            log.debug("Looking at memberships again: {} {}", job.get().scope(), job.get().key());
            var goesOn = true;
            while (goesOn) {
                var current = job.get();
                goesOn = this.transactions.run(() -> chunk(current));
            }
        }
    }

    /// @return whether there may be more
    private boolean chunk(RefreshJob claimed) {
        var job = this.jobs.find(claimed);
        if (job.isEmpty()) {
            return false;
        }
        var chunk = this.memberships.next(those(claimed), job.get().after(), CHUNK);
        refresh(chunk);
        if (chunk.size() < CHUNK) {
            this.jobs.done(claimed);
            return false;
        }
        this.jobs.reached(claimed, chunk.getLast().id());
        return true;
    }

    private void refresh(List<Membership> chunk) {
        var inForce = this.rules.inForce();
        chunk.forEach((it) -> this.keeper.refresh(it, inForce));
    }

    /// Those whose access may depend on it.
    static Criteria those(GrantsKind kind, String name) {
        return switch (kind) {
            // who names no profile has the company's or the default one, which may be
            // this one
            case SETTINGS_PROFILE -> where("terms.settingsProfile").in(name, null);
            case ACCESS_GROUP -> where("terms.accessGroups").is(name);
        };
    }

    private static Criteria those(RefreshJob job) {
        return switch (job.scope()) {
            case EVERYBODY -> new Criteria();
            case SETTINGS_PROFILE -> those(GrantsKind.SETTINGS_PROFILE, job.key());
            case ACCESS_GROUP -> those(GrantsKind.ACCESS_GROUP, job.key());
            case COMPANY -> where("company").is(job.key());
            case MEMBERSHIP -> where("_id").is(job.key());
        };
    }

}
