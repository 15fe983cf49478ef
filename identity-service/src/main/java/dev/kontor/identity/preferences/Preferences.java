package dev.kontor.identity.preferences;

import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What one person has chosen (F-046), by the id of the login: staff has no other record here. Revision 0 is nobody's
/// choice yet.
@Document("preferences")
record Preferences(@Id PersonId person, @Nullable String language, int pageSize, String startPage, long revision) {

    private static final int PAGE_SIZE = 50;

    static final String OVERVIEW = "overview";

    static Preferences nothingChosen(PersonId person) {
        return new Preferences(person, null, PAGE_SIZE, OVERVIEW, 0);
    }

    Preferences with(PutPreferences chosen) {
        return new Preferences(this.person, chosen.language(), chosen.pageSize(), chosen.startPage(),
                this.revision + 1);
    }

    boolean says(PutPreferences chosen) {
        return with(chosen)
            .equals(new Preferences(this.person, this.language, this.pageSize, this.startPage, this.revision + 1));
    }

}
