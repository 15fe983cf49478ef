package dev.kontor.erp.bus;

/// Kafka does not answer where it should be.
public final class BusUnavailableException extends RuntimeException {

    BusUnavailableException(String address, Exception cause) {
        super("Kafka does not answer at %s: %s".formatted(address, reason(cause)), cause);
    }

    private static String reason(Exception failed) {
        var cause = (failed.getCause() != null) ? failed.getCause() : failed;
        return String.valueOf(cause.getMessage());
    }

}
