package dev.kontor.identity.access;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.kontor.identity.rights.EffectiveAccess;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Rule;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import org.bson.Document;

/// What was last announced about one membership. It is written at each look, also when nothing changed: two transactions
/// that derive the same access from different rules meet here, and the later one begins anew. A job writes a hundred
/// thousand of them, so it says itself how it lies in the database, and its verdict lies apart.
record AnnouncedAccess(String membership, PersonId person, CompanyId company, long version, boolean member,
        Verdict verdict, Map<String, Set<String>> restrictions, Set<String> groups, Instant lookedAt) {

    static final String COLLECTION = "access";

    static final String VERDICT = "verdict";

    static final String GROUPS = "groups";

    AnnouncedAccess(String membership, PersonId person, CompanyId company, long version, boolean member,
            EffectiveAccess access, Instant lookedAt) {
        this(membership, person, company, version, member, new Verdict(access.permissions(), access.refusals()),
                access.limits(), access.groups(), lookedAt);
    }

    /// Who is no member.
    static AnnouncedAccess gone(String membership, PersonId person, CompanyId company, long version, Instant lookedAt) {
        return new AnnouncedAccess(membership, person, company, version, false, Verdict.NOTHING, Map.of(), Set.of(),
                lookedAt);
    }

    static AnnouncedAccess of(Document stored, Verdict verdict) {
        return new AnnouncedAccess(stored.getString("_id"), new PersonId(stored.getString("person")),
                new CompanyId(stored.getString("company")), stored.getLong("version"), stored.getBoolean("member"),
                verdict, restrictions(stored), groups(stored), stored.getDate("lookedAt").toInstant());
    }

    /// What was announced before there were restrictions had none.
    private static Map<String, Set<String>> restrictions(Document stored) {
        var restrictions = new HashMap<String, Set<String>>();
        if (stored.get("restrictions") instanceof Document some) {
            some.keySet().forEach((it) -> restrictions.put(it, Set.copyOf(some.getList(it, String.class))));
        }
        return restrictions;
    }

    /// What was announced before groups were named says nothing of them.
    private static Set<String> groups(Document stored) {
        return stored.containsKey(GROUPS) ? Set.copyOf(stored.getList(GROUPS, String.class)) : Set.of();
    }

    Set<Permission> permissions() {
        return this.verdict.permissions();
    }

    Map<Permission, Set<Rule>> refusals() {
        return this.verdict.refusals();
    }

    Document keptTo() {
        var kept = new Document();
        this.restrictions.forEach((dimension, values) -> kept.append(dimension, List.copyOf(values)));
        return kept;
    }

    Document toDocument(String verdictName) {
        return new Document("_id", this.membership).append("person", this.person.value())
            .append("company", this.company.value())
            .append("version", this.version)
            .append("member", this.member)
            .append(VERDICT, verdictName)
            .append("restrictions", keptTo())
            .append(GROUPS, List.copyOf(this.groups))
            .append("lookedAt", Date.from(this.lookedAt));
    }

    boolean says(EffectiveAccess access) {
        return this.member && permissions().equals(access.permissions()) && refusals().equals(access.refusals())
                && this.restrictions.equals(access.limits()) && this.groups.equals(access.groups());
    }

    /// Whether this is the next announcement of the same membership to the same login.
    boolean follows(AnnouncedAccess last) {
        return this.version == last.version() + 1 && this.person.equals(last.person());
    }

}
