package dev.kontor.identity.audit;

import dev.kontor.platform.security.CurrentUser;

/// Who or what made a change: a person by id and name, the ERP, the clock, or a new release; and on whose behalf.
public record Actor(String value, String name, Party party) {

    public static final Actor ERP = new Actor("erp", "", Party.ERP);

    public static final Actor CLOCK = new Actor("clock", "", Party.CLOCK);

    /// Somebody at Keycloak's own console.
    public static final Actor CONSOLE = new Actor("console", "", Party.CONSOLE);

    /// A new release of the portal, by a migration.
    public static final Actor RELEASE = new Actor("release", "", Party.RELEASE);

    /// The name is kept as it was then: it stays readable when the person is gone.
    public static Actor of(CurrentUser user) {
        return new Actor("person:" + user.id(), user.name().isEmpty() ? user.email() : user.name(),
                user.has("staff") ? Party.SUPPLIER : Party.CUSTOMER);
    }

    /// On whose behalf somebody acts.
    public enum Party {

        SUPPLIER, CUSTOMER, ERP, CLOCK, RELEASE, CONSOLE

    }

}
