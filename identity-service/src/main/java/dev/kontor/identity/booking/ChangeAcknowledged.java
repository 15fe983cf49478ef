package dev.kontor.identity.booking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// `kontor.erp.customer-change.acknowledged.v1`: how far the ERP has got with one version of what was announced; also
/// published inside the service, in a transaction, for the feature whose subject it is.
public record ChangeAcknowledged(String subject, long subjectVersion, long version, State state, Instant receivedAt,
        @Nullable Instant decidedAt, @Nullable String reason) {

    /// Whether it answers what is stored now; an answer to an earlier version is late.
    public boolean answers(long revision) {
        return this.subjectVersion == revision;
    }

    /// What the ERP can say.
    public enum State {

        RECEIVED(Booking.State.RECEIVED), BOOKED(Booking.State.BOOKED), REJECTED(Booking.State.REJECTED);

        final Booking.State known;

        State(Booking.State known) {
            this.known = known;
        }

    }

}
