package dev.kontor.identity.person;

import org.jspecify.annotations.Nullable;

/// What a person is called, and the language it is written to in.
public record Names(String firstName, String lastName, @Nullable String language) {

    /// The characters Keycloak takes in a name.
    public static final String CHARACTERS = "[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]*";

}
