package dev.kontor.identity.audit;

import dev.kontor.platform.security.CurrentUser;

/// Who or what made a change: a person, the ERP, or the clock.
public record Actor(String value) {

    public static final Actor ERP = new Actor("erp");

    public static final Actor CLOCK = new Actor("clock");

    public static Actor of(CurrentUser user) {
        return new Actor("person:" + user.id());
    }

}
