package dev.kontor.documents.booking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// How far a customer's command has got on its way into the ERP, with the time of each step (B-02). `answer` is the
/// version of the ERP's answer that said so, 0 before the first one.
///
/// @param number of the ERP's own document that came of it
public record Booking(State state, Instant sentAt, @Nullable Instant receivedAt, @Nullable Instant decidedAt,
        @Nullable String reason, @Nullable String number, long answer) {

    /// The command is on its way, as part of the transaction that takes it.
    public static Booking sent(Instant now) {
        return new Booking(State.SENT, now, null, null, null, null, 0);
    }

    /// Whether the ERP has made up its mind.
    public boolean isDecided() {
        return this.state == State.BOOKED || this.state == State.REJECTED;
    }

    /// A repeated or late answer changes nothing.
    public Booking after(Acknowledged answered) {
        return (answered.version() <= this.answer) ? this : new Booking(answered.state().known, this.sentAt,
                answered.receivedAt(), answered.decidedAt(), answered.reason(), answered.number(), answered.version());
    }

    /// From our outbox to the ERP's books.
    public enum State {

        SENT, RECEIVED, BOOKED, REJECTED

    }

}
