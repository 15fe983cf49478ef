package dev.kontor.identity.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.kontor.platform.problem.InvalidRequestException;

/// An e-mail address as the name of a login: without blanks around it and in lower case, so that there is one person per
/// address however it was typed (C-1). The characters are those that Keycloak takes in a user name.
public record EmailAddress(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile(
            "[^@\\s\\p{Cntrl}<>&\"$%!#?§,;:*~/\\\\|^=\\[\\]{}()]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]");

    /// No letters of other scripts that look like Latin ones.
    private static final Pattern SCRIPT = Pattern.compile("[\\p{IsLatin}\\p{IsCommon}]+");

    private static final int LONGEST = 254;

    public EmailAddress {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !FORM.matcher(value).matches() || !SCRIPT.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /// Out of a request's path; the refusal names it `email`.
    public static EmailAddress read(String text) {
        try {
            return new EmailAddress(text);
        }
        catch (IllegalArgumentException malformed) {
            throw new InvalidRequestException("email", "email");
        }
    }

    @Override
    public String toString() {
        return this.value;
    }

}
