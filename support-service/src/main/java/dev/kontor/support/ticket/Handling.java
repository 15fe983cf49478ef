package dev.kontor.support.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// Where a ticket stands.
///
/// @param askedIn the version in which the customer wrote last: an answer to an earlier one answers something else
public record Handling(Status status, Instant changedAt, long askedIn, @Nullable Assignee assignee,
        @Nullable Receipt receipt) {

    Handling asked(Instant now, long version) {
        return new Handling(Status.OPEN, now, version, this.assignee, this.receipt);
    }

    Handling turned(Status next, Instant now) {
        return new Handling(next, now, this.askedIn, this.assignee, this.receipt);
    }

    Handling taken(@Nullable Assignee by, Instant now) {
        return new Handling(this.status, now, this.askedIn, by, this.receipt);
    }

    Handling received(Receipt newer, Instant now) {
        return new Handling(this.status, now, this.askedIn, this.assignee, newer);
    }

}
