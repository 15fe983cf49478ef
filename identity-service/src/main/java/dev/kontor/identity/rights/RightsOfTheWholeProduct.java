package dev.kontor.identity.rights;

import java.util.EnumSet;
import java.util.Set;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.audit.Audit;
import dev.kontor.identity.rights.RulesChanged.GrantsChanged;
import dev.kontor.platform.migration.Migration;
import dev.kontor.platform.storage.Transactions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// The first release knew fourteen rights. Where the seeds were never narrowed they get the others as a new portal would
/// have them; where the staff has narrowed one, the staff decides.
@Component
class RightsOfTheWholeProduct implements Migration {

    private static final Set<Permission> OF_THE_FIRST_RELEASE = EnumSet.of(Permission.COMPANY_READ,
            Permission.ORDERS_READ, Permission.QUOTES_READ, Permission.DELIVERIES_READ, Permission.INVOICES_READ,
            Permission.CREDIT_NOTES_READ, Permission.ACCOUNT_PASSWORD, Permission.ADDRESSES_READ,
            Permission.ADDRESSES_CHANGE, Permission.COMPANY_CHANGE, Permission.MEMBERS_READ, Permission.MEMBERS_CHANGE,
            Permission.MEMBERS_PASSWORD, Permission.AUDIT_READ);

    private final Rules rules;

    private final Audit audit;

    private final ApplicationEventPublisher events;

    private final Transactions transactions;

    RightsOfTheWholeProduct(Rules rules, Audit audit, ApplicationEventPublisher events, Transactions transactions) {
        this.rules = rules;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public int version() {
        return 40;
    }

    @Override
    public String description() {
        return "the rights of the whole product in seeds that nobody has narrowed";
    }

    @Override
    public void apply(MongoOperations mongo) {
        widen(GrantsKind.SETTINGS_PROFILE, Grants.DEFAULT_PROFILE, Permission.all());
        widen(GrantsKind.ACCESS_GROUP, Grants.CUSTOMERS_GROUP, Permission.forEverybody());
        widen(GrantsKind.ACCESS_GROUP, Grants.ADMINISTRATORS_GROUP, Permission.all());
    }

    private void widen(GrantsKind kind, String name, Set<Permission> seed) {
        this.transactions
            .run(() -> this.rules.find(kind, name).filter((it) -> isAsSeeded(it, seed)).ifPresent((before) -> {
                var after = before.widened(seed);
                if (after.says(before)) {
                    return;
                }
                this.rules.save(kind, after);
                this.audit.record(Actor.RELEASE, kind.word() + "/" + name, before.inWords(), after.inWords());
                this.events.publishEvent(new GrantsChanged(kind, name));
            }));
    }

    private static boolean isAsSeeded(Grants grants, Set<Permission> seed) {
        var then = EnumSet.copyOf(OF_THE_FIRST_RELEASE);
        then.retainAll(seed);
        return grants.permissions().containsAll(then);
    }

}
