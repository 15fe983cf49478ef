package dev.kontor.support.ticket;

import org.jspecify.annotations.Nullable;

import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.security.CurrentUser;

/// Who wrote something, as the other side sees him.
///
/// @param person absent when the ERP's helpdesk wrote, which has no login here
public record Author(Side side, @Nullable PersonId person, String name) {

    public static Author customer(CurrentUser user) {
        return new Author(Side.CUSTOMER, user.id(), user.name());
    }

    public static Author staff(CurrentUser user) {
        return new Author(Side.SUPPORT, user.id(), user.name());
    }

    static Author helpdesk(String name) {
        return new Author(Side.SUPPORT, null, name);
    }

}
