package dev.kontor.support.asking;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.access.PersonId;
import dev.kontor.support.ticket.Category;
import dev.kontor.support.ticket.Link;
import dev.kontor.support.ticket.Message;
import dev.kontor.support.ticket.Priority;
import dev.kontor.support.ticket.Receipt;
import dev.kontor.support.ticket.Side;
import dev.kontor.support.ticket.Status;
import dev.kontor.support.ticket.Ticket;

/// A ticket as its customer reads it: without the notes of the staff.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A ticket as its customer reads it.")
record TicketView(String id, String reference, String subject, Category category, Priority priority, Status status,
        @Nullable Link link, String openedBy, Instant openedAt, Instant changedAt,
        @Schema(description = "Who of the support has taken it over.") @Nullable String assignee,
        @Schema(description = "When the ERP's helpdesk has got it, if there is one.") @Nullable Instant receivedAt,
        @Schema(description = "The number it goes by there.") @Nullable String helpdeskReference,
        @Schema(description = "In the order in which they were written.") List<Written> messages, boolean unread,
        long version) {

    static TicketView of(Ticket ticket, PersonId reader) {
        var question = ticket.question();
        var handling = ticket.handling();
        @Nullable Receipt receipt = handling.receipt();
        return new TicketView(ticket.id(), ticket.reference(), question.subject(), question.category(),
                question.priority(), handling.status(), question.link(), ticket.owner().name(), ticket.openedAt(),
                handling.changedAt(), (handling.assignee() == null) ? null : handling.assignee().name(),
                (receipt == null) ? null : receipt.receivedAt(), (receipt == null) ? null : receipt.reference(),
                ticket.messages().stream().filter(it -> !it.internal()).map(it -> Written.of(it, reader)).toList(),
                ticket.unreadBy().contains(reader), ticket.version());
    }

    @Schema(name = "TicketMessage", description = "Something that was written.")
    record Written(String id, Side side, String author, @Schema(description = "The caller wrote it.") boolean mine,
            String text, Instant at) {

        static Written of(Message message, PersonId reader) {
            var author = message.author();
            return new Written(message.id(), author.side(), author.name(), reader.equals(author.person()),
                    message.text(), message.at());
        }

    }

}
