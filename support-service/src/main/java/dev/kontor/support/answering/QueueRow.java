package dev.kontor.support.answering;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.support.ticket.Category;
import dev.kontor.support.ticket.Link;
import dev.kontor.support.ticket.Priority;
import dev.kontor.support.ticket.Status;
import dev.kontor.support.ticket.Ticket;

/// A ticket as a row of the staff's queue.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A ticket as a row of the staff's queue.")
record QueueRow(String id, String reference, CompanyId company, String companyName, String subject, Category category,
        Priority priority, Status status, @Nullable Link link, String openedBy, Instant openedAt, Instant changedAt,
        @Nullable String assignee, @Schema(description = "The caller has taken it over.") boolean mine) {

    static QueueRow of(Ticket ticket, String companyName, PersonId reader) {
        var question = ticket.question();
        var handling = ticket.handling();
        var assignee = handling.assignee();
        return new QueueRow(ticket.id(), ticket.reference(), ticket.company(), companyName, question.subject(),
                question.category(), question.priority(), handling.status(), question.link(), ticket.owner().name(),
                ticket.openedAt(), handling.changedAt(), (assignee == null) ? null : assignee.name(),
                assignee != null && assignee.person().equals(reader));
    }

}
