package dev.kontor.identity.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.kontor.identity.background.Patience;
import dev.kontor.platform.storage.Lease;
import dev.kontor.platform.storage.Transactions;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes over, one by one and in their order, what was changed where logins live: each in one transaction with the mark
/// of how far it got, so that a crash repeats none. One instance at a time does it.
@Component
class ConsoleWatch {

    private final Patience patience = new Patience("Taking over what was changed in Keycloak's console");

    private final ConsoleChanges changes;

    private final ConsoleService service;

    private final MongoOperations mongo;

    private final Transactions transactions;

    private final Clock clock;

    private final Lease lease;

    ConsoleWatch(ConsoleChanges changes, ConsoleService service, MongoOperations mongo, Transactions transactions,
            Clock clock) {
        this.changes = changes;
        this.service = service;
        this.mongo = mongo;
        this.transactions = transactions;
        this.clock = clock;
        this.lease = new Lease(mongo, "console", UUID.randomUUID().toString(), Duration.ofSeconds(60));
    }

    @Scheduled(fixedDelayString = "${kontor.identity.console-interval:10s}")
    void watch() {
        this.patience.attempt(this::look);
    }

    private void look() {
        if (!this.lease.acquire()) {
            return;
        }
        var mark = this.mongo.findById(ConsoleMark.ONLY, ConsoleMark.class);
        if (mark == null) {
            this.mongo.save(ConsoleMark.first(this.clock.instant()));
            return;
        }
        var news = this.changes.since(mark.from());
        for (var change : news.changes()) {
            this.transactions.run(() -> take(change));
        }
        this.transactions.run(() -> goOnFrom(news.until()));
    }

    /// What we did ourselves need not be read again either.
    private void goOnFrom(Instant until) {
        var mark = this.mongo.findById(ConsoleMark.ONLY, ConsoleMark.class);
        if (mark != null && until.isAfter(mark.until())) {
            this.mongo.save(mark.upTo(until));
        }
    }

    private void take(ConsoleChange change) {
        var mark = this.mongo.findById(ConsoleMark.ONLY, ConsoleMark.class);
        if (mark == null || mark.hasDone(change)) {
            return;
        }
        this.mongo.save(mark.with(change));
        this.service.take(change);
    }

}
