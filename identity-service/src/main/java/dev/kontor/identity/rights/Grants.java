package dev.kontor.identity.rights;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;

/// Permissions under a name: a settings profile or an access group. Label and description are for humans, everything
/// else goes by the name. An access group may be kept to some values of a dimension (F-030). The revision rises with
/// each change.
public record Grants(@Id String name, @Nullable String label, @Nullable String description, Set<Permission> permissions,
        Map<Dimension, Set<String>> restrictions, long revision) {

    public static final String DEFAULT_PROFILE = "default";

    public static final String CUSTOMERS_GROUP = "customers";

    /// Whoever of a customer runs its users, addresses and master data.
    public static final String ADMINISTRATORS_GROUP = "administrators";

    private static final Set<String> BUILT_IN_GROUPS = Set.of(CUSTOMERS_GROUP, ADMINISTRATORS_GROUP);

    /// What was stored before there were restrictions has none.
    @PersistenceCreator
    public Grants(String name, @Nullable String label, @Nullable String description, Set<Permission> permissions,
            @Nullable Map<Dimension, Set<String>> restrictions, long revision) {
        this.name = name;
        this.label = label;
        this.description = description;
        this.permissions = permissions;
        this.restrictions = Objects.requireNonNullElse(restrictions, Map.of());
        this.revision = revision;
    }

    public Grants(String name, Set<Permission> permissions, long revision) {
        this(name, null, null, permissions, Map.of(), revision);
    }

    /// As a request says it.
    public static Grants of(GrantsKind kind, String name, List<String> permissions,
            @Nullable Map<String, List<String>> restrictions) {
        return new Grants(name, null, null, Permission.ofAll("permissions", permissions),
                Restrictions.of(kind, restrictions), 1);
    }

    Grants with(Grants wanted) {
        return new Grants(this.name, wanted.label, wanted.description, wanted.permissions, wanted.restrictions,
                this.revision + 1);
    }

    Grants widened(Set<Permission> by) {
        var permissions = EnumSet.copyOf(by);
        permissions.addAll(this.permissions);
        return new Grants(this.name, this.label, this.description, permissions, this.restrictions, this.revision + 1);
    }

    /// Whether nothing but the revision may differ.
    boolean says(Grants wanted) {
        return inWords().equals(wanted.inWords());
    }

    /// Whoever says nothing gets it, so it must be there.
    static boolean isBuiltIn(GrantsKind kind, String name) {
        return switch (kind) {
            case SETTINGS_PROFILE -> name.equals(DEFAULT_PROFILE);
            case ACCESS_GROUP -> BUILT_IN_GROUPS.contains(name);
        };
    }

    /// As the audit keeps it.
    Map<String, @Nullable Object> inWords() {
        var words = new LinkedHashMap<String, @Nullable Object>();
        words.put("label", this.label);
        words.put("description", this.description);
        words.put("permissions", Permission.words(this.permissions));
        if (!this.restrictions.isEmpty()) {
            words.put("restrictions", Restrictions.lines(this.restrictions));
        }
        return words;
    }

}
