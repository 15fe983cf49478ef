package dev.kontor.platform.ingestion;

/// An event that will never be of use, however often it is tried, and is therefore parked. The reason is a stable word,
/// the detail tells an operator more; it names places and rules, never values.
final class UnusableEvent extends Exception {

    private static final int LONGEST_DETAIL = 1_000;

    private final String reason;

    private final String detail;

    UnusableEvent(String reason, String detail) {
        super(reason, null, false, false); // expected by the thousand: no stack trace
        this.reason = reason;
        this.detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    String reason() {
        return reason;
    }

    String detail() {
        return detail;
    }

}
