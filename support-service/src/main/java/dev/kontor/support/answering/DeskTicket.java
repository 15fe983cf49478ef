package dev.kontor.support.answering;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.access.PersonId;
import dev.kontor.support.ticket.Message;
import dev.kontor.support.ticket.Receipt;
import dev.kontor.support.ticket.Side;
import dev.kontor.support.ticket.Ticket;

/// A ticket as the staff reads it: with its own notes.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A ticket as the staff reads it: with its own notes.")
record DeskTicket(QueueRow row, @Schema(description = "Who opened it.") String email, @Nullable String unit,
        @Nullable Instant receivedAt, @Nullable String helpdeskReference,
        @Schema(description = "In the order in which they were written.") List<Written> messages, long version) {

    static DeskTicket of(Ticket ticket, String companyName, PersonId reader) {
        @Nullable Receipt receipt = ticket.handling().receipt();
        return new DeskTicket(QueueRow.of(ticket, companyName, reader), ticket.owner().orderer(), ticket.owner().unit(),
                (receipt == null) ? null : receipt.receivedAt(), (receipt == null) ? null : receipt.reference(),
                ticket.messages().stream().map(it -> Written.of(it, reader)).toList(), ticket.version());
    }

    @Schema(name = "DeskMessage", description = "Something that was written.")
    record Written(String id, Side side, String author, boolean mine, String text, Instant at,
            @Schema(description = "A note among the staff, which no customer sees.") boolean internal) {

        static Written of(Message message, PersonId reader) {
            var author = message.author();
            return new Written(message.id(), author.side(), author.name(), reader.equals(author.person()),
                    message.text(), message.at(), message.internal());
        }

    }

}
