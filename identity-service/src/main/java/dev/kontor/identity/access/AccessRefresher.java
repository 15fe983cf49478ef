package dev.kontor.identity.access;

import dev.kontor.identity.background.Patience;
import dev.kontor.identity.membership.Memberships;
import dev.kontor.identity.rights.GrantsKind;
import dev.kontor.identity.rights.Rules;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Works the jobs off in chunks, each one transaction with the mark of how far it got: a crash loses no membership and
/// repeats at most a chunk, and a repeat announces nothing. Jobs take turns, chunk by chunk, and rest while the outbox is
/// crowded: whatever concerns one membership never waits for more than a few chunks.
@Component
class AccessRefresher {

    private static final Logger log = LoggerFactory.getLogger(AccessRefresher.class);

    private static final int CHUNK = 500;

    private final Patience patience = new Patience("Looking at access again");

    private final RefreshJobs jobs;

    private final Memberships memberships;

    private final Rules rules;

    private final AccessKeeper keeper;

    private final Outbox outbox;

    private final Transactions transactions;

    AccessRefresher(RefreshJobs jobs, Memberships memberships, Rules rules, AccessKeeper keeper, Outbox outbox,
            Transactions transactions) {
        this.jobs = jobs;
        this.memberships = memberships;
        this.rules = rules;
        this.keeper = keeper;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${kontor.identity.refresh-interval:50ms}")
    void work() {
        this.patience.attempt(this::workOff);
    }

    private void workOff() {
        while (!this.outbox.isCrowded()) {
            var job = this.jobs.claim();
            if (job.isEmpty()) {
                return;
            }
            log.debug("Looking at memberships again: {}", job.get());
            this.transactions.run(() -> chunk(job.get()));
        }
    }

    private void chunk(RefreshJob claimed) {
        var job = this.jobs.find(claimed);
        if (job.isEmpty()) {
            return;
        }
        var chunk = this.memberships.next(those(claimed), job.get().after(), CHUNK);
        this.keeper.refresh(chunk, this.rules.inForce());
        if (chunk.size() < CHUNK) {
            this.jobs.done(claimed);
        }
        else {
            this.jobs.reached(claimed, chunk.getLast().id());
        }
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
