package dev.kontor.identity.access;

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

    private final Patience patience = new Patience("Dropping mirrors of access groups");

    private final Logins logins;

    private final Rules rules;

    private volatile boolean due = true;

    GroupMirror(Logins logins, Rules rules) {
        this.logins = logins;
        this.rules = rules;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void on(GrantsChanged event) {
        this.due |= event.kind() == GrantsKind.ACCESS_GROUP && !this.rules.has(event.kind(), event.name());
    }

    @Scheduled(fixedDelayString = "${kontor.identity.mirror-interval:1s}")
    void dropWhenDue() {
        if (this.due) {
            this.due = false;
            drop();
        }
    }

    @Scheduled(initialDelayString = "${kontor.identity.sweep-interval:10m}",
            fixedDelayString = "${kontor.identity.sweep-interval:10m}")
    void drop() {
        this.patience.attempt(() -> this.logins.dropGroupsBut(() -> this.rules.inForce().groups().keySet()));
    }

}
