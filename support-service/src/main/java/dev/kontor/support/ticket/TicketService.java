package dev.kontor.support.ticket;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.platform.storage.Transactions;

/// Changes tickets: the ticket and its announcement are one transaction. A repeated request finds what it made before.
@Service
public class TicketService {

    private static final Logger log = LoggerFactory.getLogger(TicketService.class);

    private final Tickets tickets;

    private final Outbox outbox;

    private final Transactions transactions;

    private final Clock clock;

    TicketService(Tickets tickets, Outbox outbox, Transactions transactions, Clock clock) {
        this.tickets = tickets;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A customer opens a ticket. Under an id that is taken, only the same question of
    /// the
    /// same person is a repeat.
    public Opened open(UUID id, CompanyAccess access, CurrentUser user, Question question, String text) {
        return this.transactions.run(() -> {
            var first = new Message(id.toString(), Author.customer(user), text, this.clock.instant(), false);
            var opened = Ticket.opened(id, access.company(), question, owner(access, user), first);
            var stored = this.tickets.find(opened.id()).orElse(null);
            if (stored != null && !opened.repeats(stored)) {
                throw idInUse();
            }
            if (stored != null) {
                return new Opened(stored, false);
            }
            this.tickets.insert(opened);
            this.outbox.add(TicketChanged.of(opened));
            return new Opened(opened, true);
        });
    }

    /// A customer writes.
    public Ticket ask(CompanyAccess access, UUID ticket, UUID id, CurrentUser user, String text) {
        return this.transactions.run(() -> {
            var message = new Message(id.toString(), Author.customer(user), text, this.clock.instant(), false);
            return write(visible(access, ticket), message, it -> it.asked(message));
        });
    }

    /// The customer needs no more answer.
    public Ticket close(CompanyAccess access, UUID ticket, @Nullable Long expected) {
        return this.transactions
            .run(() -> turn(visible(access, ticket), expected, it -> it.turned(Status.CLOSED, this.clock.instant())));
    }

    /// The staff answers, or notes something for itself.
    public Ticket answer(UUID ticket, UUID id, CurrentUser user, String text, @Nullable Status next) {
        return this.transactions.run(() -> {
            var message = new Message(id.toString(), Author.staff(user), text, this.clock.instant(), next == null);
            return write(any(ticket), message, it -> next == null ? it.noted(message) : it.answered(message, next));
        });
    }

    /// The staff says whose turn it is.
    public Ticket turn(UUID ticket, Status next, @Nullable Long expected) {
        return this.transactions.run(() -> turn(any(ticket), expected, it -> it.turned(next, this.clock.instant())));
    }

    /// Somebody of the staff takes the ticket over, or gives it back.
    public Ticket take(UUID ticket, @Nullable Assignee by, @Nullable Long expected) {
        return this.transactions.run(() -> turn(any(ticket), expected, it -> it.taken(by, this.clock.instant())));
    }

    /// The ERP's helpdesk has answered.
    public void on(HelpdeskAnswer answer) {
        this.transactions.run(() -> {
            var stored = this.tickets.find(answer.ticket()).filter(it -> it.company().value().equals(answer.company()));
            if (stored.isEmpty()) {
                log.warn("The helpdesk answers version {} of a ticket that is not known here", answer.ticketVersion());
                return;
            }
            store(stored.get(), stored.get().after(answer, this.clock.instant()));
        });
    }

    private Ticket write(Ticket stored, Message message, UnaryOperator<Ticket> change) {
        var earlier = stored.message(message.id());
        if (earlier.isPresent()) {
            if (!message.repeats(earlier.get())) {
                throw idInUse();
            }
            return stored;
        }
        if (stored.isFull()) {
            throw new ProblemException(HttpStatus.CONFLICT, "ticket-full", Ticket.MOST_MESSAGES);
        }
        return store(stored, change.apply(stored));
    }

    /// What is so already is no change, and needs no version.
    private Ticket turn(Ticket stored, @Nullable Long expected, UnaryOperator<Ticket> change) {
        var changed = change.apply(stored);
        if (changed.version() == stored.version()) {
            return stored;
        }
        if (expected == null) {
            throw ProblemException.preconditionRequired();
        }
        if (expected != stored.version()) {
            throw ProblemException.preconditionFailed();
        }
        return store(stored, changed);
    }

    private Ticket store(Ticket before, Ticket after) {
        if (after.version() > before.version()) {
            this.tickets.save(after);
            this.outbox.add(TicketChanged.of(after));
        }
        return after;
    }

    private Ticket visible(CompanyAccess access, UUID ticket) {
        return this.tickets.within(access).one(ticket).orElseThrow(NotFoundException::new);
    }

    private Ticket any(UUID ticket) {
        return this.tickets.find(ticket.toString()).orElseThrow(NotFoundException::new);
    }

    private static Owner owner(CompanyAccess access, CurrentUser user) {
        var units = access.restrictions().get("unit");
        var unit = Optional.ofNullable(units).filter(it -> it.size() == 1).map(it -> it.iterator().next());
        return new Owner(user.id(), user.name(), user.email().toLowerCase(java.util.Locale.ROOT), unit.orElse(null));
    }

    private static ProblemException idInUse() {
        return new ProblemException(HttpStatus.CONFLICT, "id-in-use");
    }

    /// A ticket, and whether it was opened just now.
    public record Opened(Ticket ticket, boolean created) {
    }

}
