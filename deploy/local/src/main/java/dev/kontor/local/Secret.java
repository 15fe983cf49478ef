package dev.kontor.local;

import java.security.SecureRandom;
import java.util.Base64;

/// Random words that nobody can guess, safe in addresses and property files.
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {
    }

    public static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

}
