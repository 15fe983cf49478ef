package dev.kontor.identity.rights;

import java.util.Set;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.platform.storage.Transactions;
import dev.kontor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Changes the rules for everybody. Whoever keeps the effective access hears of it inside the same transaction.
@Service
class RightsService {

    private final Rules rules;

    private final Audit audit;

    private final ApplicationEventPublisher events;

    private final Transactions transactions;

    RightsService(Rules rules, Audit audit, ApplicationEventPublisher events, Transactions transactions) {
        this.rules = rules;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /// Turning the portal to where it already is changes nothing.
    PortalSwitch turn(boolean open, @Nullable Long expected, Actor actor) {
        return this.transactions.run(() -> {
            var before = this.rules.portal();
            if (expected != null && expected != before.revision()) {
                throw ProblemException.preconditionFailed();
            }
            if (before.open() == open) {
                return before;
            }
            var after = before.turned(open);
            this.rules.save(after);
            this.audit.record(actor, "portal", before, after);
            this.events.publishEvent(new RulesChanged.PortalTurned());
            return after;
        });
    }

    /// A repeat changes nothing; a change of what exists must say which revision it
    /// means.
    Changed put(GrantsKind kind, String name, Set<Permission> permissions, @Nullable Long expected, Actor actor) {
        return this.transactions.run(() -> {
            var before = this.rules.find(kind, name).orElse(null);
            if (before != null && before.permissions().equals(permissions) && matches(expected, before)) {
                return new Changed(before, false);
            }
            if (before != null && expected == null) {
                throw ProblemException.preconditionRequired();
            }
            if (!matches(expected, before)) {
                throw ProblemException.preconditionFailed();
            }
            var after = (before != null) ? before.with(permissions) : new Grants(name, permissions, 1);
            this.rules.save(kind, after);
            this.audit.record(actor, kind.collection() + "/" + name, before, after);
            this.events.publishEvent(new RulesChanged.GrantsChanged(kind, name));
            return new Changed(after, before == null);
        });
    }

    private static boolean matches(@Nullable Long expected, @Nullable Grants stored) {
        return expected == null || (stored != null && stored.revision() == expected);
    }

    /// How it is now, and whether it was made just now.
    record Changed(Grants grants, boolean created) {
    }

}
