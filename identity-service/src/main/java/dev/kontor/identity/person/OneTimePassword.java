package dev.kontor.identity.person;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;

import com.fasterxml.jackson.annotation.JsonValue;

/// A password that is shown once and has to be changed at the first login (F-020, C-3). It never shows in a log: only
/// JSON gets its value.
public record OneTimePassword(@JsonValue String value) {

    // without characters that look alike when read out on the telephone
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";

    private static final String DIGITS = "23456789";

    private static final int LENGTH = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// At least one upper-case letter, lower-case letter and digit, whatever the policy
    /// asks
    /// (F-013).
    public static OneTimePassword random() {
        var characters = new ArrayList<Character>();
        characters.add(any(UPPER));
        characters.add(any(LOWER));
        characters.add(any(DIGITS));
        while (characters.size() < LENGTH) {
            characters.add(any(UPPER + LOWER + DIGITS));
        }
        Collections.shuffle(characters, RANDOM);
        var password = new StringBuilder();
        characters.forEach(password::append);
        return new OneTimePassword(password.toString());
    }

    private static char any(String of) {
        return of.charAt(RANDOM.nextInt(of.length()));
    }

    @Override
    public String toString() {
        return "OneTimePassword[not shown]";
    }

}
