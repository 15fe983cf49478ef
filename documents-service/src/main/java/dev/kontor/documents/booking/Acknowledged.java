package dev.kontor.documents.booking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// How far the ERP has got with one version of what was announced to it, whatever its type; also published inside the
/// service, in a transaction, for the feature whose subject it is.
public record Acknowledged(String subject, long subjectVersion, long version, State state, Instant receivedAt,
        @Nullable Instant decidedAt, @Nullable String reason, @Nullable String number) {

    /// Whether it answers what is stored now; an answer to an earlier version is late.
    public boolean answers(long revision) {
        return this.subjectVersion == revision;
    }

    /// Whether its subject is one of these, by the first word of the key.
    public boolean isAbout(String word) {
        return this.subject.startsWith(word + "/");
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
