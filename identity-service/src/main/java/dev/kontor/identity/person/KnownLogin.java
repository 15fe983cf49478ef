package dev.kontor.identity.person;

import dev.kontor.platform.access.PersonId;
import org.bson.Document;

/// Of a person whose login is known, what decides whether it acts for anybody.
///
/// @param complete whether its own data are confirmed (F-007, F-008)
public record KnownLogin(PersonId id, boolean complete) {

    static KnownLogin of(Document person) {
        return new KnownLogin(new PersonId(person.getString("login")), !person.getBoolean("sheetDue", false));
    }

}
