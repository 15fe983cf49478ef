package dev.kontor.identity.mail;

import java.util.Objects;

import dev.kontor.identity.person.EmailAddress;
import org.jspecify.annotations.Nullable;

/// What is to be written to whom.
///
/// @param name what the person is called
/// @param language the person's, if it is known
/// @param company the name of the company it is about
/// @param note what somebody has to say to it: a reason, or who invites
/// @param path where in the portal it goes on
public record Letter(MailKind kind, EmailAddress to, String name, @Nullable String language, String company,
        String note, String path) {

    private static final String UNKNOWN = "en";

    String spoken() {
        return Objects.requireNonNullElse(this.language, UNKNOWN);
    }

}
