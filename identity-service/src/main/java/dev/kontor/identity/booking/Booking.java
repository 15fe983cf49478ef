package dev.kontor.identity.booking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// How far a change has got on its way into the ERP, with the time of each step (B-02). `answer` is the version of the
/// ERP's answer that said so, 0 before the first one.
public record Booking(State state, Instant sentAt, @Nullable Instant receivedAt, @Nullable Instant decidedAt,
        @Nullable String reason, long answer) {

    /// The change is on its way, as part of the transaction that makes it.
    public static Booking sent(Instant now) {
        return new Booking(State.SENT, now, null, null, null, 0);
    }

    /// Whether the ERP has made up its mind.
    public boolean isDecided() {
        return this.state == State.BOOKED || this.state == State.REJECTED;
    }

    /// A repeated or late answer changes nothing.
    public Booking after(ChangeAcknowledged answered) {
        return (answered.version() <= this.answer) ? this : new Booking(answered.state().known, this.sentAt,
                answered.receivedAt(), answered.decidedAt(), answered.reason(), answered.version());
    }

    /// From our outbox to the ERP's books.
    public enum State {

        SENT, RECEIVED, BOOKED, REJECTED

    }

}
