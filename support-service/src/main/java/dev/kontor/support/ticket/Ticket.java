package dev.kontor.support.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;

/// A conversation between a customer and the supplier's support. Each change is a new version; the rules are here, and
/// nothing else changes one.
///
/// @param reference what people call it on the phone
/// @param unreadBy persons of the customer who took part and have not seen what was written last
@Document("tickets")
public record Ticket(@Id String id, CompanyId company, String reference, Question question, Owner owner,
        Instant openedAt, Handling handling, List<Message> messages, List<PersonId> unreadBy, long version) {

    /// Of both sides; the helpdesk's come beside.
    public static final int MOST_MESSAGES = 100;

    public static Ticket opened(UUID id, CompanyId company, Question question, Owner owner, Message first) {
        return new Ticket(id.toString(), company, reference(id), question, owner, first.at(),
                new Handling(Status.OPEN, first.at(), 1, null, null), List.of(first), List.of(), 1);
    }

    /// Whether the same person asks the same again.
    boolean repeats(Ticket earlier) {
        return this.company.equals(earlier.company) && this.owner.person().equals(earlier.owner.person())
                && this.question.equals(earlier.question)
                && this.messages.getFirst().text().equals(earlier.messages.getFirst().text());
    }

    Optional<Message> message(String wanted) {
        return this.messages.stream().filter(it -> it.id().equals(wanted)).findFirst();
    }

    boolean isFull() {
        return this.messages.size() >= MOST_MESSAGES;
    }

    /// The customer writes: it is the supplier's turn, also when it was closed.
    Ticket asked(Message message) {
        return with(message, this.handling.asked(message.at(), this.version + 1));
    }

    /// The supplier writes, and says whose turn it is.
    Ticket answered(Message message, Status next) {
        return with(message, this.handling.turned(next, message.at()));
    }

    /// The supplier writes to himself: nothing that the customer could see has changed.
    Ticket noted(Message note) {
        return new Ticket(this.id, this.company, this.reference, this.question, this.owner, this.openedAt,
                this.handling, and(note), this.unreadBy, this.version + 1);
    }

    Ticket turned(Status next, Instant now) {
        return this.handling.status() == next ? this : with(this.handling.turned(next, now), this.messages);
    }

    Ticket taken(@Nullable Assignee by, Instant now) {
        return Objects.equals(this.handling.assignee(), by) ? this : with(this.handling.taken(by, now), this.messages);
    }

    /// What the helpdesk said since. What it says of the state counts only if it knew
    /// what
    /// the customer wrote last; a late or repeated answer changes nothing.
    Ticket after(HelpdeskAnswer answer, Instant now) {
        var known = this.handling.receipt();
        if (known != null && answer.version() <= known.answer()) {
            return this;
        }
        var said = answer.messages()
            .stream()
            .filter(it -> message(it.id()).isEmpty())
            .map(it -> new Message(it.id(), Author.helpdesk(it.author()), it.text(), it.at(), false))
            .toList();
        var received = this.handling.received(new Receipt(answer.version(), answer.receivedAt(), answer.reference()),
                now);
        var state = answer.status();
        var knew = answer.ticketVersion() >= this.handling.askedIn();
        var next = (state != null && knew) ? received.turned(state, now) : received;
        var all = Stream.concat(this.messages.stream(), said.stream()).toList();
        return said.isEmpty() ? with(next, all) : with(next, all).unread(participants());
    }

    private Ticket with(Message message, Handling next) {
        var unread = participants().stream().filter(it -> !it.equals(message.author().person())).toList();
        return with(next, and(message)).unread(unread);
    }

    private Ticket with(Handling next, List<Message> all) {
        return new Ticket(this.id, this.company, this.reference, this.question, this.owner, this.openedAt, next, all,
                this.unreadBy, this.version + 1);
    }

    private Ticket unread(List<PersonId> by) {
        return new Ticket(this.id, this.company, this.reference, this.question, this.owner, this.openedAt,
                this.handling, this.messages, by, this.version);
    }

    private List<Message> and(Message message) {
        var all = new ArrayList<>(this.messages);
        all.add(message);
        return all;
    }

    /// The customer's persons who have written here.
    private List<PersonId> participants() {
        return this.messages.stream()
            .map(Message::author)
            .filter(it -> it.side() == Side.CUSTOMER)
            .map(Author::person)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .distinct()
            .toList();
    }

    private static String reference(UUID id) {
        return "T-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

}
