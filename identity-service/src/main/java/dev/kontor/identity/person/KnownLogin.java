package dev.kontor.identity.person;

import dev.kontor.platform.access.PersonId;
import org.bson.Document;

/// Of a person whose login is known, what decides whether it acts for anybody.
///
/// @param complete whether its own data are confirmed (F-007, F-008)
/// @param blocked whether an operator has shut it out where logins live
public record KnownLogin(PersonId id, boolean complete, boolean blocked) {

    static KnownLogin of(Document person) {
        return new KnownLogin(new PersonId(person.getString("login")), !person.getBoolean("sheetDue", false),
                person.getBoolean("blocked", false));
    }

}
