package dev.kontor.identity.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
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

/// What was last announced about one membership. It is written at each look, also when nothing changed: two transactions that derive the same access from different rules meet here, and the later one
/// begins anew. A job writes a hundred thousand of them, so it says itself how it lies in the database.
record AnnouncedAccess(String membership, PersonId person, CompanyId company, long version, boolean member,
        Set<Permission> permissions, Map<Permission, Set<Rule>> refusals, Map<String, Set<String>> restrictions,
        Instant lookedAt) {

    static final String COLLECTION = "access";

    static AnnouncedAccess of(Document stored) {
        var refusals = new EnumMap<Permission, Set<Rule>>(Permission.class);
        stored.get("refusals", Document.class)
            .forEach((permission, rules) -> refusals.put(Permission.valueOf(permission), rules((Collection<?>) rules)));
        return new AnnouncedAccess(stored.getString("_id"), new PersonId(stored.getString("person")),
                new CompanyId(stored.getString("company")), stored.getLong("version"), stored.getBoolean("member"),
                permissions(stored), refusals, restrictions(stored), stored.getDate("lookedAt").toInstant());
    }

    static Set<Permission> permissions(Document stored) {
        var permissions = EnumSet.noneOf(Permission.class);
        stored.getList("permissions", String.class).forEach((it) -> permissions.add(Permission.valueOf(it)));
        return permissions;
    }

    /// What was announced before there were restrictions had none.
    private static Map<String, Set<String>> restrictions(Document stored) {
        var restrictions = new HashMap<String, Set<String>>();
        if (stored.get("restrictions") instanceof Document some) {
            some.keySet().forEach((it) -> restrictions.put(it, Set.copyOf(some.getList(it, String.class))));
        }
        return restrictions;
    }

    private static Set<Rule> rules(Collection<?> names) {
        var rules = EnumSet.noneOf(Rule.class);
        names.forEach((it) -> rules.add(Rule.valueOf((String) it)));
        return rules;
    }

    Document toDocument() {
        var refused = new Document();
        this.refusals.forEach((permission, rules) -> refused.append(permission.name(), names(rules)));
        var kept = new Document();
        this.restrictions.forEach((dimension, values) -> kept.append(dimension, List.copyOf(values)));
        return new Document("_id", this.membership).append("person", this.person.value())
            .append("company", this.company.value())
            .append("version", this.version)
            .append("member", this.member)
            .append("permissions", names(this.permissions))
            .append("refusals", refused)
            .append("restrictions", kept)
            .append("lookedAt", Date.from(this.lookedAt));
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    boolean says(EffectiveAccess access) {
        return this.member && this.permissions.equals(access.permissions()) && this.refusals.equals(access.refusals())
                && this.restrictions.equals(access.limits());
    }

}
