package dev.kontor.identity.rights;

/// The two places where a permission must be ticked before anybody has it (F-026, F-029).
public enum GrantsKind {

    SETTINGS_PROFILE("settingsProfiles"), ACCESS_GROUP("accessGroups");

    private final String collection;

    GrantsKind(String collection) {
        this.collection = collection;
    }

    String collection() {
        return this.collection;
    }

}
