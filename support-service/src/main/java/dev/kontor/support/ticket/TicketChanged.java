package dev.kontor.support.ticket;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.outbox.OutgoingEvent;

/// The event `kontor.portal.ticket.changed.v1`: a ticket as it is now, with all that was written in it. Notes among the
/// staff stay here.
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketChanged(String id, String company, long version, String reference, String subject, Category category,
        Priority priority, Status status, Instant openedAt, Instant changedAt, OpenedBy openedBy, @Nullable Link link,
        @Nullable String assignee, @Nullable Received received, List<Written> messages) {

    private static final String TOPIC = "portal.tickets";

    private static final String TYPE = "kontor.portal.ticket.changed.v1";

    static OutgoingEvent of(Ticket ticket) {
        return new OutgoingEvent(TOPIC, "TICKET/" + ticket.id(), TYPE, ticket.version(), body(ticket));
    }

    private static TicketChanged body(Ticket ticket) {
        var question = ticket.question();
        var handling = ticket.handling();
        var owner = ticket.owner();
        var receipt = handling.receipt();
        return new TicketChanged(ticket.id(), ticket.company().value(), ticket.version(), ticket.reference(),
                question.subject(), question.category(), question.priority(), handling.status(), ticket.openedAt(),
                handling.changedAt(), new OpenedBy(owner.name(), owner.orderer(), owner.unit()), question.link(),
                (handling.assignee() == null) ? null : handling.assignee().name(),
                (receipt == null) ? null : new Received(receipt.answer(), receipt.receivedAt(), receipt.reference()),
                ticket.messages().stream().filter(it -> !it.internal()).map(Written::of).toList());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenedBy(String name, String email, @Nullable String unit) {
    }

    /// The newest answer of the ERP's helpdesk that is in here.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Received(long answer, Instant receivedAt, @Nullable String reference) {
    }

    record Written(String id, Side side, String author, String text, Instant at) {

        static Written of(Message message) {
            return new Written(message.id(), message.author().side(), message.author().name(), message.text(),
                    message.at());
        }

    }

}
