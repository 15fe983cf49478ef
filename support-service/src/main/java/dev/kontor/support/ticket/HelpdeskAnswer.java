package dev.kontor.support.ticket;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Everything the ERP's helpdesk has said of a ticket so far, as of a version of its own.
///
/// @param ticketVersion the version of the ticket that it knew
public record HelpdeskAnswer(String ticket, String company, long version, long ticketVersion, Instant receivedAt,
        @Nullable String reference, @Nullable Status status, List<Said> messages) {

    /// One message of the helpdesk, under an id of its own.
    public record Said(String id, String author, String text, Instant at) {
    }

}
