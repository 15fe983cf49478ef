package dev.kontor.identity.access;

import java.util.concurrent.atomic.AtomicInteger;

import dev.kontor.identity.background.Patience;
import dev.kontor.identity.person.Logins;
import dev.kontor.identity.rights.GrantsKind;
import dev.kontor.identity.rights.Rules;
import dev.kontor.identity.rights.RulesChanged.GrantsChanged;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Drops what mirrors an access group where logins live, after the group is gone (F-029). What fails then, or was cut off
/// by a crash, is done by the next sweep.
@Component
class GroupMirror {

    /// A group is dropped once nobody is in it any more, which takes the logins a moment.
    private static final int LOOKS = 60;

    private final Patience patience = new Patience("Dropping mirrors of access groups");

    private final Logins logins;

    private final Rules rules;

    private final AtomicInteger due = new AtomicInteger(1);

    GroupMirror(Logins logins, Rules rules) {
        this.logins = logins;
        this.rules = rules;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void on(GrantsChanged event) {
        if (event.kind() == GrantsKind.ACCESS_GROUP && !this.rules.has(event.kind(), event.name())) {
            this.due.set(LOOKS);
        }
    }

    @Scheduled(fixedDelayString = "${kontor.identity.mirror-interval:1s}")
    void dropWhenDue() {
        if (this.due.get() > 0) {
            this.due.decrementAndGet();
            drop();
        }
    }

    @Scheduled(initialDelayString = "${kontor.identity.sweep-interval:10m}",
            fixedDelayString = "${kontor.identity.sweep-interval:10m}")
    void drop() {
        this.patience.attempt(() -> this.logins.dropGroupsBut(() -> this.rules.inForce().groups().keySet()));
    }

}
