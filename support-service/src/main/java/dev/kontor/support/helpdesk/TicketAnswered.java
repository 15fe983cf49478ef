package dev.kontor.support.helpdesk;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kontor.support.ticket.HelpdeskAnswer;
import dev.kontor.support.ticket.Status;

/// `kontor.erp.ticket.answered.v1`: everything the ERP's helpdesk has said of a ticket so far.
record TicketAnswered(String ticket, String company, long version, long ticketVersion, Instant receivedAt,
        @Nullable String reference, @Nullable Status status, @Nullable List<Said> messages) {

    String key() {
        return "TICKET/" + this.ticket;
    }

    HelpdeskAnswer answer() {
        var said = (this.messages == null) ? List.<Said>of() : this.messages;
        return new HelpdeskAnswer(this.ticket, this.company, this.version, this.ticketVersion, this.receivedAt,
                this.reference, this.status,
                said.stream().map(it -> new HelpdeskAnswer.Said(it.id(), it.author(), it.text(), it.at())).toList());
    }

    record Said(String id, String author, String text, Instant at) {
    }

}
