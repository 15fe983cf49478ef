package dev.kontor.local;

import org.jspecify.annotations.Nullable;

/// Something of the machine is missing or in the way; the message is one line that a person can act on.
public class LocalStackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalStackException(String message) {
        super(message);
    }

    public LocalStackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

}
