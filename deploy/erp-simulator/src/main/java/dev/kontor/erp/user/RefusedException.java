package dev.kontor.erp.user;

/// Somebody else said no, or nothing; the message is for the operator.
final class RefusedException extends RuntimeException {

    RefusedException(String message) {
        super(message);
    }

    RefusedException(String message, Exception cause) {
        super(message, cause);
    }

}
