package dev.kontor.support.ticket;

import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.security.CurrentUser;

/// Who of the staff has taken a ticket over.
public record Assignee(PersonId person, String name) {

    public static Assignee of(CurrentUser user) {
        return new Assignee(user.id(), user.name());
    }

}
