package dev.kontor.support.answering;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.platform.paging.Page;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.support.customer.CustomerNames;
import dev.kontor.support.ticket.Assignee;
import dev.kontor.support.ticket.Category;
import dev.kontor.support.ticket.Message;
import dev.kontor.support.ticket.Revision;
import dev.kontor.support.ticket.Status;
import dev.kontor.support.ticket.Text;
import dev.kontor.support.ticket.Ticket;
import dev.kontor.support.ticket.TicketFilter;
import dev.kontor.support.ticket.TicketService;
import dev.kontor.support.ticket.Tickets;

/// The staff's desk: every customer's tickets.
@RestController
@RequestMapping("/api/backoffice/tickets")
@Tag(name = "desk")
class DeskController {

    private static final int MANY = 100;

    private final Tickets tickets;

    private final TicketService service;

    private final CustomerNames names;

    DeskController(Tickets tickets, TicketService service, CustomerNames names) {
        this.tickets = tickets;
        this.service = service;
        this.names = names;
    }

    @GetMapping
    @Operation(operationId = "listQueue", summary = "Tickets of all customers, the one that waits longest first",
            description = "All filters that are given must hold.")
    Page<QueueRow> queue(CurrentUser user, @RequestParam(required = false) @Nullable Set<Status> status,
            @RequestParam(required = false) @Nullable Set<Category> category,
            @RequestParam(required = false) @Nullable @Size(max = 20) String reference,
            @RequestParam(required = false) @Nullable @Size(max = 40) String company,
            @RequestParam(required = false) @Nullable Assigned assigned,
            @RequestParam(defaultValue = "OLDEST") Order order, @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(10) @Max(200) int size) {
        var assignee = (assigned == null) ? null : (assigned == Assigned.ME) ? user.id().value() : "";
        var filter = new TicketFilter(Objects.requireNonNullElse(status, Set.of()),
                Objects.requireNonNullElse(category, Set.of()), given(reference), null, null, given(company), assignee);
        var page = this.tickets.page(filter, order.direction, given(after), size);
        var named = this.names.of(page.items().stream().map(Ticket::company).collect(Collectors.toSet()));
        return page.map(it -> QueueRow.of(it, named.getOrDefault(it.company(), it.company().value()), user.id()));
    }

    @GetMapping("/waiting")
    @Operation(operationId = "countWaitingTickets", summary = "How many tickets wait for an answer, up to 100")
    WaitingTickets waiting() {
        var open = new TicketFilter(Set.of(Status.OPEN), Set.of(), null, null, null, null, null);
        return new WaitingTickets(this.tickets.count(open, MANY));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDeskTicket", summary = "One ticket with its messages and notes")
    ResponseEntity<DeskTicket> one(CurrentUser user, @PathVariable UUID id) {
        return answer(this.tickets.find(id.toString()).orElseThrow(NotFoundException::new), user);
    }

    @PutMapping("/{id}/messages/{message}")
    @Operation(operationId = "answerTicket", summary = "Answers the customer, or notes something for the staff",
            description = "The client chooses the message's id; a repeat changes nothing.")
    ResponseEntity<DeskTicket> answer(CurrentUser user, @PathVariable UUID id, @PathVariable UUID message,
            @Valid @RequestBody WriteAnswer command) {
        return answer(this.service.answer(id, message, user, Text.of(command.text()), command.next()), user);
    }

    @PutMapping("/{id}/assignee")
    @Operation(operationId = "takeTicket", summary = "Takes a ticket over, or gives it back")
    ResponseEntity<DeskTicket> take(CurrentUser user, @PathVariable UUID id, @Valid @RequestBody TakeTicket command,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(this.service.take(id, command.take() ? Assignee.of(user) : null, Revision.expected(ifMatch)),
                user);
    }

    @PutMapping("/{id}/status")
    @Operation(operationId = "turnTicket", summary = "Says whose turn it is, without writing anything")
    ResponseEntity<DeskTicket> turn(CurrentUser user, @PathVariable UUID id, @Valid @RequestBody TurnTicket command,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(this.service.turn(id, command.status(), Revision.expected(ifMatch)), user);
    }

    private ResponseEntity<DeskTicket> answer(Ticket ticket, CurrentUser user) {
        return ResponseEntity.ok()
            .eTag(Revision.etag(ticket))
            .body(DeskTicket.of(ticket, this.names.of(ticket.company()), user.id()));
    }

    private static @Nullable String given(@Nullable String parameter) {
        return (parameter == null || parameter.isBlank()) ? null : parameter.strip();
    }

    @Schema(description = "How many tickets wait for an answer.")
    record WaitingTickets(@Schema(description = "At most 100.") long count) {
    }

    /// What the staff writes.
    @Schema(description = "What the staff writes: an answer with whose turn it is then, or a note.")
    record WriteAnswer(@NotBlank @Size(max = Message.LONGEST) @Pattern(regexp = Text.LINES) String text,
            @Schema(description = "A note that no customer sees; then without a status.") @Nullable Boolean internal,
            @Schema(description = "ANSWERED when it is not given; not OPEN.") @Nullable Status status) {

        /// Nothing for a note.
        @Nullable Status next() {
            var note = Boolean.TRUE.equals(this.internal);
            if (this.status == Status.OPEN || (note && this.status != null)) {
                throw new InvalidRequestException("status", "invalid-value");
            }
            return note ? null : Objects.requireNonNullElse(this.status, Status.ANSWERED);
        }

    }

    record TakeTicket(@NotNull Boolean take) {
    }

    record TurnTicket(@NotNull Status status) {
    }

    /// Whose tickets are wanted.
    enum Assigned {

        ME, NOBODY

    }

    /// In which order the queue comes.
    enum Order {

        OLDEST(Direction.ASC), NEWEST(Direction.DESC);

        final Direction direction;

        Order(Direction direction) {
            this.direction = direction;
        }

    }

}
