package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Visibility;
import dev.kontor.platform.CompanyId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads memberships as they lie in the database: a job looks at a hundred thousand of them, and reading each by its
/// field names is half of what looking costs. Who is only asked is read the long way.
final class StoredMembership {

    private StoredMembership() {
    }

    static boolean isShort(Document stored) {
        return stored.get("consent") == null;
    }

    static Membership read(Document stored) {
        return new Membership(stored.getString("_id"), new CompanyId(stored.getString("company")),
                stored.getString("person"), new EmailAddress(stored.getString("email")),
                terms(stored.get("terms", Document.class)), stored.getLong("revision"),
                stored.getBoolean("removed", false), stored.getDate("since").toInstant(), instant(stored, "endsAt"),
                stored.getList("words", String.class, List.of()), null);
    }

    private static Terms terms(Document stored) {
        var exceptions = EnumSet.noneOf(Permission.class);
        stored.getList("exceptions", String.class, List.of()).forEach((it) -> exceptions.add(Permission.valueOf(it)));
        var visibility = stored.getString("visibility");
        return new Terms(stored.getBoolean("active", false), stored.getBoolean("internetUser", false),
                instant(stored, "validUntil"), stored.getString("settingsProfile"),
                Set.copyOf(stored.getList("accessGroups", String.class, List.of())), exceptions,
                (visibility != null) ? Visibility.valueOf(visibility) : null, stored.getString("unit"));
    }

    private static @Nullable Instant instant(Document stored, String field) {
        Date date = stored.getDate(field);
        return (date != null) ? date.toInstant() : null;
    }

}
