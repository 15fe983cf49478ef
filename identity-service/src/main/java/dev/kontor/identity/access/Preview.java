package dev.kontor.identity.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.membership.Membership;
import dev.kontor.identity.membership.Memberships;
import dev.kontor.identity.rights.Affected;
import dev.kontor.identity.rights.Grants;
import dev.kontor.identity.rights.GrantsKind;
import dev.kontor.identity.rights.Losses;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Rules;
import dev.kontor.identity.rights.RulesInForce;
import dev.kontor.identity.rights.Scope;
import dev.kontor.platform.CompanyId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// How many people would lose something by a change, told before it is made. It counts from what was announced: who has
/// nothing loses nothing.
@Component
class Preview implements Losses {

    private static final int CHUNK = 500;

    private final Memberships memberships;

    private final Announcements announcements;

    private final Companies companies;

    private final Rules rules;

    Preview(Memberships memberships, Announcements announcements, Companies companies, Rules rules) {
        this.memberships = memberships;
        this.announcements = announcements;
        this.companies = companies;
        this.rules = rules;
    }

    /// Everybody who may do anything now (F-022).
    @Override
    public Affected ofClosing() {
        return count(new Criteria(), (_, announced) -> !announced.isEmpty());
    }

    /// Who has a permission now that neither a profile nor any group would give after the
    /// change, or sees something that he would not see any more.
    @Override
    public Affected of(GrantsKind kind, Grants wanted) {
        var before = this.rules.inForce();
        var after = before.with(kind, wanted);
        var profiles = this.companies.settingsProfiles();
        return count(AccessRefresher.those(kind, wanted.name()),
                (membership, announced) -> !granted(membership, after, profiles.get(membership.company().value()))
                    .containsAll(announced)
                        || (!announced.isEmpty() && !scope(membership, after).covers(scope(membership, before))));
    }

    /// Who has a permission now that his company's settings profile gives and that one
    /// does
    /// not.
    @Override
    public Affected of(CompanyId company, @Nullable String settingsProfile) {
        var rules = this.rules.inForce();
        return count(where("company").is(company.value()).and("terms.settingsProfile").is(null),
                (membership, announced) -> !granted(membership, rules, settingsProfile).containsAll(announced));
    }

    private static Scope scope(Membership membership, RulesInForce rules) {
        var terms = membership.terms();
        return new Scope(membership.email().value(), terms.visibility(), terms.unit(),
                rules.restrictions(terms.accessGroups()));
    }

    private static Set<Permission> granted(Membership membership, RulesInForce rules, @Nullable String ofCompany) {
        var terms = membership.terms();
        var granted = new HashSet<Permission>();
        rules.groups(terms.accessGroups()).values().forEach(granted::addAll);
        granted.retainAll(rules.profile(terms.settingsProfile(), ofCompany).permissions());
        return granted;
    }

    private Affected count(Criteria those, Loss loss) {
        var people = new HashSet<String>();
        var companies = new HashSet<String>();
        @Nullable String after = null;
        List<Membership> chunk;
        do {
            chunk = this.memberships.next(those, after, CHUNK);
            var announced = this.announcements.permissions(chunk.stream().map(Membership::id).toList());
            Predicate<Membership> loses = (it) -> loss.of(it, announced.getOrDefault(it.id(), Set.of()));
            for (var membership : chunk.stream().filter(loses).toList()) {
                people.add(membership.person());
                companies.add(membership.company().value());
            }
            after = chunk.isEmpty() ? null : chunk.getLast().id();
        }
        while (chunk.size() == CHUNK);
        return new Affected(people.size(), companies.size());
    }

    /// Whether that membership, which may do this now, would lose something.
    private interface Loss {

        boolean of(Membership membership, Set<Permission> announced);

    }

}
