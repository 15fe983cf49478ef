package dev.kontor.support.asking;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.support.ticket.Category;
import dev.kontor.support.ticket.Revision;
import dev.kontor.support.ticket.Status;
import dev.kontor.support.ticket.Text;
import dev.kontor.support.ticket.Ticket;
import dev.kontor.support.ticket.TicketFilter;
import dev.kontor.support.ticket.TicketService;
import dev.kontor.support.ticket.Tickets;

/// A customer's tickets (F-056, F-109).
@RestController
@RequestMapping("/api/companies/{company}/tickets")
@Tag(name = "tickets")
class TicketController {

    private static final String READ = "tickets.read";

    private static final String CREATE = "tickets.create";

    private static final int MANY = 100;

    private final Tickets tickets;

    private final TicketService service;

    TicketController(Tickets tickets, TicketService service) {
        this.tickets = tickets;
        this.service = service;
    }

    @GetMapping
    @Requires(READ)
    @Operation(operationId = "listTickets", summary = "Tickets, the one that changed last first",
            description = "All filters that are given must hold. Needs the permission `tickets.read`.")
    Page<TicketSummary> list(CompanyAccess access, @RequestParam(required = false) @Nullable Set<Status> status,
            @RequestParam(required = false) @Nullable Set<Category> category,
            @RequestParam(required = false) @Nullable @Size(max = 20) String reference,
            @RequestParam(required = false) @Nullable @Size(max = 60) @Pattern(regexp = Text.LINE) String about,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(10) @Max(200) int size) {
        var filter = new TicketFilter(Objects.requireNonNullElse(status, Set.of()),
                Objects.requireNonNullElse(category, Set.of()), given(reference), given(about),
                mine ? access.person() : null, null, null);
        return this.tickets.within(access)
            .page(filter, given(after), size)
            .map(it -> TicketSummary.of(it, access.person()));
    }

    @GetMapping("/unread")
    @Requires(READ)
    @Operation(operationId = "countUnreadTickets",
            summary = "In how many tickets something was written that the caller has not seen, up to 100")
    UnreadTickets unread(CompanyAccess access) {
        return new UnreadTickets(this.tickets.within(access).unread(MANY));
    }

    @GetMapping("/{id}")
    @Requires(READ)
    @Operation(operationId = "getTicket", summary = "One ticket with its messages",
            description = "Needs the permission `tickets.read`.")
    ResponseEntity<TicketView> one(CompanyAccess access, @PathVariable UUID id) {
        return answer(this.tickets.within(access).one(id).orElseThrow(NotFoundException::new), access);
    }

    @PutMapping("/{id}")
    @Requires(CREATE)
    @Operation(operationId = "openTicket", summary = "Opens a ticket",
            description = "The client chooses the id; a repeat is answered with the ticket. Needs the permission `tickets.create`.")
    ResponseEntity<TicketView> open(CompanyAccess access, @PathVariable UUID id, @Valid @RequestBody OpenTicket command,
            CurrentUser user) {
        var opened = this.service.open(id, access, user, command.question(access.company()), Text.of(command.text()));
        if (!opened.created()) {
            return answer(opened.ticket(), access);
        }
        return ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri().build().toUri())
            .eTag(Revision.etag(opened.ticket()))
            .body(TicketView.of(opened.ticket(), access.person()));
    }

    @PutMapping("/{id}/messages/{message}")
    @Requires(CREATE)
    @Operation(operationId = "askTicket", summary = "Adds a message, which opens the ticket again",
            description = "The client chooses the message's id; a repeat changes nothing. Needs the permission `tickets.create`.")
    ResponseEntity<TicketView> ask(CompanyAccess access, @PathVariable UUID id, @PathVariable UUID message,
            @Valid @RequestBody WriteMessage command, CurrentUser user) {
        return answer(this.service.ask(access, id, message, user, Text.of(command.text())), access);
    }

    @PutMapping("/{id}/closed")
    @Requires(CREATE)
    @Operation(operationId = "closeTicket", summary = "Closes a ticket that needs no more answer",
            description = "A closed one stays closed. Needs the permission `tickets.create`.")
    ResponseEntity<TicketView> close(CompanyAccess access, @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(this.service.close(access, id, Revision.expected(ifMatch)), access);
    }

    @PutMapping("/{id}/seen")
    @Requires(READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "markTicketSeen", summary = "Says that the caller has seen a version of the ticket",
            description = "What was written since stays unread.")
    void seen(CompanyAccess access, @PathVariable UUID id, @Valid @RequestBody SeenTicket seen) {
        this.tickets.within(access).seen(id, seen.version());
    }

    private static ResponseEntity<TicketView> answer(Ticket ticket, CompanyAccess access) {
        return ResponseEntity.ok().eTag(Revision.etag(ticket)).body(TicketView.of(ticket, access.person()));
    }

    private static @Nullable String given(@Nullable String parameter) {
        return (parameter == null || parameter.isBlank()) ? null : parameter.strip();
    }

    @Schema(description = "In how many tickets there is something new for the caller.")
    record UnreadTickets(@Schema(description = "At most 100.") long count) {
    }

    @Schema(description = "The version that was seen.")
    record SeenTicket(@NotNull @Min(1) Long version) {
    }

}
