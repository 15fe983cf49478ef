package dev.kontor.support.asking;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.access.PersonId;
import dev.kontor.support.ticket.Category;
import dev.kontor.support.ticket.Link;
import dev.kontor.support.ticket.Priority;
import dev.kontor.support.ticket.Status;
import dev.kontor.support.ticket.Ticket;

/// A ticket as a row of the customer's list.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A ticket as a row of the customer's list.")
record TicketSummary(String id, @Schema(description = "What people call it on the phone.") String reference,
        String subject, Category category, Priority priority, Status status, @Nullable Link link, String openedBy,
        Instant openedAt, Instant changedAt,
        @Schema(description = "Who of the support has taken it over.") @Nullable String assignee,
        @Schema(description = "How many messages it has.") int messages,
        @Schema(description = "Something was written that the caller has not seen.") boolean unread) {

    static TicketSummary of(Ticket ticket, PersonId reader) {
        var question = ticket.question();
        var handling = ticket.handling();
        return new TicketSummary(ticket.id(), ticket.reference(), question.subject(), question.category(),
                question.priority(), handling.status(), question.link(), ticket.owner().name(), ticket.openedAt(),
                handling.changedAt(), (handling.assignee() == null) ? null : handling.assignee().name(),
                (int) ticket.messages().stream().filter(it -> !it.internal()).count(),
                ticket.unreadBy().contains(reader));
    }

}
