package dev.kontor.identity.rights;

import java.util.Map;
import java.util.Objects;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.rights.GrantsUse.Use;
import dev.kontor.platform.storage.Transactions;
import dev.kontor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Changes the rules for everybody. Whoever keeps the effective access hears of it inside the same transaction.
@Service
class RightsService {

    private final Rules rules;

    private final GrantsUse use;

    private final Losses losses;

    private final Audit audit;

    private final ApplicationEventPublisher events;

    private final Transactions transactions;

    RightsService(Rules rules, GrantsUse use, Losses losses, Audit audit, ApplicationEventPublisher events,
            Transactions transactions) {
        this.rules = rules;
        this.use = use;
        this.losses = losses;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /// Turning the portal to where it already is changes nothing.
    PortalSwitch turn(boolean open, @Nullable Long expected, @Nullable String confirmation, Actor actor) {
        return this.transactions.run(() -> {
            var before = this.rules.portal();
            if (expected != null && expected != before.revision()) {
                throw ProblemException.preconditionFailed();
            }
            if (before.open() == open) {
                return before;
            }
            if (!open) {
                var affected = this.losses.ofClosing();
                Confirmation.ofClosing(before.revision(), affected).require(confirmation, affected);
            }
            var after = before.turned(open);
            this.rules.save(after);
            this.audit.record(actor, "portal", Map.of("open", before.open()), Map.of("open", after.open()));
            this.events.publishEvent(new RulesChanged.PortalTurned());
            return after;
        });
    }

    /// A repeat changes nothing; a change of what exists must say which revision it
    /// means.
    Changed put(GrantsKind kind, Grants wanted, @Nullable Long expected, @Nullable String confirmation, Actor actor) {
        return this.transactions.run(() -> {
            var before = this.rules.find(kind, wanted.name()).orElse(null);
            if (before != null && before.says(wanted) && matches(expected, before)) {
                return new Changed(before, false);
            }
            if (before != null && expected == null) {
                throw ProblemException.preconditionRequired();
            }
            if (!matches(expected, before)) {
                throw ProblemException.preconditionFailed();
            }
            if (before != null) {
                var affected = this.losses.of(kind, wanted);
                Confirmation.of(kind, wanted, before.revision(), affected).require(confirmation, affected);
            }
            var after = (before != null) ? before.with(wanted) : wanted;
            this.rules.save(kind, after);
            record(actor, kind, before, after);
            this.events.publishEvent(new RulesChanged.GrantsChanged(kind, wanted.name()));
            return new Changed(after, before == null);
        });
    }

    /// Only what nobody uses; a repeat changes nothing. Whoever takes the name up in the
    /// same moment has what does not
    /// exist, and that grants nothing.
    void remove(GrantsKind kind, String name, @Nullable Long expected, Actor actor) {
        if (Grants.isBuiltIn(kind, name)) {
            throw new ProblemException(HttpStatus.CONFLICT, "grants-built-in");
        }
        this.transactions.run(() -> {
            var before = this.rules.find(kind, name).orElse(null);
            if (before == null) {
                return;
            }
            if (!matches(expected, before)) {
                throw ProblemException.preconditionFailed();
            }
            var use = this.use.of(kind).getOrDefault(name, Use.NONE);
            if (!use.isNone()) {
                throw new ProblemException(HttpStatus.CONFLICT, "grants-in-use", use.memberships(), use.companies());
            }
            this.rules.remove(kind, name);
            record(actor, kind, before, null);
            this.events.publishEvent(new RulesChanged.GrantsChanged(kind, name));
        });
    }

    private void record(Actor actor, GrantsKind kind, @Nullable Grants before, @Nullable Grants after) {
        var name = Objects.requireNonNull((after != null) ? after : before).name();
        this.audit.record(actor, kind.word() + "/" + name, (before != null) ? before.inWords() : null,
                (after != null) ? after.inWords() : null);
    }

    private static boolean matches(@Nullable Long expected, @Nullable Grants stored) {
        return expected == null || (stored != null && stored.revision() == expected);
    }

    /// How it is now, and whether it was made just now.
    record Changed(Grants grants, boolean created) {
    }

}
