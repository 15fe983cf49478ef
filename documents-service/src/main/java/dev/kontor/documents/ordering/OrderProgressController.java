package dev.kontor.documents.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.address.DeliveryAddress;
import dev.kontor.documents.booking.Booking;
import dev.kontor.documents.booking.BookingView;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.Row;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;

/// How far an order has got (F-078, F-081, B-02), what the customer wrote to it, and the wish to cancel it.
@RestController
@RequestMapping("/api/companies/{company}")
@Tag(name = "ordering")
class OrderProgressController {

    private final Documents documents;

    private final PlacedOrders orders;

    private final Cancellations cancellations;

    OrderProgressController(Documents documents, PlacedOrders orders, Cancellations cancellations) {
        this.documents = documents;
        this.orders = orders;
        this.cancellations = cancellations;
    }

    /// The number is the rest of the path, since numbers contain slashes.
    @GetMapping("/order-progress/{*number}")
    @Requires("orders.read")
    @Parameter(name = "number", in = ParameterIn.PATH, required = true,
            description = "The whole rest of the path; its slashes stay slashes. Also the number that an order had before the ERP gave it its own.",
            schema = @Schema(type = "string", maxLength = 60))
    @Operation(operationId = "getOrderProgress", summary = "How far an order has got, step by step")
    Progress progress(CompanyAccess access, @PathVariable String number) {
        if (number.length() < 2) {
            throw new NotFoundException();
        }
        var placed = this.orders.byNumber(access.company(), number.substring(1)).orElse(null);
        var current = (placed == null) ? number.substring(1) : placed.currentNumber();
        var row = this.documents.within(access).one(DocumentKind.ORDER, current).orElseThrow(NotFoundException::new);
        var wish = this.cancellations.find(access.company(), current).orElse(null);
        return new Progress(current, (placed == null) ? null : placed(access, placed),
                (wish == null) ? null : CancellationView.of(wish),
                isCancellable(row, placed, wish) && access.allows("orders.cancel"));
    }

    @PutMapping("/order-cancellations/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires("orders.cancel")
    @Operation(operationId = "requestCancellation", summary = "Asks the supplier to cancel an order", description = """
            The client chooses the id; a repeat changes nothing. Possible while nothing has left the supplier's house; \
            otherwise 409 `not-cancellable`, or `cancellation-requested` when it was asked for already.""")
    CancellationView cancel(CompanyAccess access, CurrentUser user, @PathVariable UUID id,
            @Valid @RequestBody CancelOrder wanted) {
        access.require("orders.read");
        var reason = (wanted.reason() == null || wanted.reason().isBlank()) ? null : wanted.reason().strip();
        return CancellationView.of(this.cancellations.request(access, user, id, wanted.order(), reason));
    }

    /// A row of the portal has no number yet that the ERP would know.
    private static boolean isCancellable(Row row, @Nullable PlacedOrder placed, @Nullable Cancellation wish) {
        return (placed == null || placed.document() != null) && Cancellation.isPossible(row.status())
                && (wish == null || !wish.isOpen());
    }

    private Placed placed(CompanyAccess access, PlacedOrder order) {
        var siblings = this.orders.ofSubmission(access.company(), order.submission())
            .stream()
            .filter(it -> !it.id().equals(order.id()))
            .map(Sibling::of)
            .toList();
        var terms = order.terms();
        return new Placed(order.number(), terms.orderer(), terms.warehouseName(), terms.requestedOn(),
                terms.partialDelivery(), terms.note(), terms.deliveryAddress(), terms.quote(),
                BookingView.of(order.booking()), steps(order),
                order.lines().stream().filter(it -> it.note() != null).map(LineNote::of).toList(), siblings);
    }

    /// In the order in which they were taken.
    private static List<Step> steps(PlacedOrder order) {
        var steps = new ArrayList<Step>();
        var booking = order.booking();
        steps.add(new Step(DocumentStatus.SENT, booking.sentAt()));
        if (booking.receivedAt() != null) {
            steps.add(new Step(DocumentStatus.RECEIVED, booking.receivedAt()));
        }
        if (booking.decidedAt() != null) {
            steps.add(new Step(
                    (booking.state() == Booking.State.REJECTED) ? DocumentStatus.REJECTED : DocumentStatus.BOOKED,
                    booking.decidedAt()));
        }
        if (order.document() != null) {
            order.document()
                .reached()
                .entrySet()
                .stream()
                .filter(it -> !it.getKey().equals(DocumentStatus.RECEIVED.name()) || booking.receivedAt() == null)
                .sorted(Map.Entry.<String, Instant>comparingByValue()
                    .thenComparing(it -> DocumentStatus.valueOf(it.getKey())))
                .forEach(it -> steps.add(new Step(DocumentStatus.valueOf(it.getKey()), it.getValue())));
        }
        return steps;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CancelOrder", description = "A wish to have an order cancelled.")
    record CancelOrder(@Schema(description = "Number of the ERP's order.") @NotBlank @Size(max = 60) String order,
            @Nullable @Size(max = 2000) @Pattern(
                    regexp = "[^\\p{Cntrl}\\r\\n\\t]*(?:[\\r\\n\\t][^\\p{Cntrl}\\r\\n\\t]*)*") String reason) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OrderProgress", description = "How far an order has got.")
    record Progress(@Schema(description = "By which it is known now.") String number,
            @Schema(description = "Absent when it was not placed in the portal.") @Nullable Placed placed,
            @Nullable CancellationView cancellation,
            @Schema(description = "Whether the caller can ask for it to be cancelled.") boolean cancellable) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlacedOrder", description = "An order as it was placed in the portal.")
    record Placed(@Schema(description = "By which it was known first.") String number, String orderer,
            @Nullable String warehouseName, @Nullable LocalDate requestedOn, boolean partialDelivery,
            @Nullable String note, @Nullable DeliveryAddress deliveryAddress, @Nullable String quote,
            BookingView booking, @Schema(description = "With the time of each.") List<Step> steps,
            List<LineNote> lineNotes,
            @Schema(description = "The other orders of the same submission.") List<Sibling> siblings) {
    }

    @Schema(name = "OrderStep", description = "A step that an order has taken.")
    record Step(DocumentStatus status, Instant at) {
    }

    @Schema(name = "OrderLineNote", description = "What the customer wrote to a line.")
    record LineNote(int position, String description, String note) {

        static LineNote of(PlacedOrder.Line line) {
            return new LineNote(line.position(), line.description(), Objects.requireNonNull(line.note()));
        }

    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OrderSibling", description = "An order that was submitted together with another one.")
    record Sibling(String number, @Nullable String warehouseName, Booking.State state) {

        static Sibling of(PlacedOrder order) {
            return new Sibling(order.currentNumber(), order.terms().warehouseName(), order.booking().state());
        }

    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OrderCancellation",
            description = "A wish to have an order cancelled, and how far it has got. BOOKED: it is cancelled; REJECTED: it is not.")
    record CancellationView(String id, String order, @Nullable String reason, String requestedBy, BookingView booking) {

        static CancellationView of(Cancellation wish) {
            return new CancellationView(wish.wish(), wish.order(), wish.reason(), wish.requestedBy(),
                    BookingView.of(wish.booking()));
        }

    }

}
