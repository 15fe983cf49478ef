package dev.kontor.identity.person;

import org.jspecify.annotations.Nullable;

/// Logins cannot be reached or do not answer in time; trying again later makes sense.
public class LoginsUnavailableException extends RuntimeException {

    public LoginsUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

}
