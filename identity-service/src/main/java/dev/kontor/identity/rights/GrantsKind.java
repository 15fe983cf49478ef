package dev.kontor.identity.rights;

/// The two places where a permission must be ticked before anybody has it (F-026, F-029).
public enum GrantsKind {

    SETTINGS_PROFILE("settingsProfiles", "settings-profile"), ACCESS_GROUP("accessGroups", "access-group");

    private final String collection;

    private final String word;

    GrantsKind(String collection, String word) {
        this.collection = collection;
        this.word = word;
    }

    /// The kind that a path of the API names.
    public static GrantsKind ofPath(String plural) {
        return plural.equals("settings-profiles") ? SETTINGS_PROFILE : ACCESS_GROUP;
    }

    /// As the audit calls it.
    String word() {
        return this.word;
    }

    String collection() {
        return this.collection;
    }

}
