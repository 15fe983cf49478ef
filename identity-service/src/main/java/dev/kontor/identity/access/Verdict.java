package dev.kontor.identity.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Rule;
import org.bson.Document;

/// What was announced of all rights: most members have the same, so it is stored once, under a name made of what it says.
record Verdict(Set<Permission> permissions, Map<Permission, Set<Rule>> refusals) {

    static final Verdict NOTHING = new Verdict(Set.of(), Map.of());

    private static final int BYTES = 18;

    static Verdict of(Document stored) {
        var refusals = new EnumMap<Permission, Set<Rule>>(Permission.class);
        stored.get("refusals", Document.class)
            .forEach((permission, rules) -> refusals.put(Permission.valueOf(permission), rules((Collection<?>) rules)));
        var permissions = EnumSet.noneOf(Permission.class);
        stored.getList("permissions", String.class).forEach((it) -> permissions.add(Permission.valueOf(it)));
        return new Verdict(permissions, refusals);
    }

    private static Set<Rule> rules(Collection<?> names) {
        var rules = EnumSet.noneOf(Rule.class);
        names.forEach((it) -> rules.add(Rule.valueOf((String) it)));
        return rules;
    }

    Document toDocument() {
        var refused = new Document();
        this.refusals.keySet()
            .stream()
            .sorted()
            .forEach((it) -> refused.append(it.name(), names(this.refusals.getOrDefault(it, Set.of()))));
        return new Document("permissions", names(this.permissions)).append("refusals", refused);
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).sorted().toList();
    }

    /// The same for the same verdict, whoever makes it and when.
    String name() {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                .digest(toDocument().toJson().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        }
        catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

}
