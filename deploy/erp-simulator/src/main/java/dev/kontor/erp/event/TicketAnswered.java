package dev.kontor.erp.event;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Everything the ERP's helpdesk has said of a ticket so far; times are ISO 8601 in UTC.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TicketAnswered(String ticket, String company, long version, long ticketVersion, String receivedAt,
        @Nullable String reference, @Nullable String status, List<Said> messages) implements ErpEvent {

    /// One message of the helpdesk, under an id of its own.
    public record Said(String id, String author, String text, String at) {
    }

    @Override
    public Topic topic() {
        return Topic.TICKETS;
    }

    @Override
    public String type() {
        return "kontor.erp.ticket.answered.v1";
    }

    @Override
    public String key() {
        return "TICKET/" + this.ticket;
    }

}
