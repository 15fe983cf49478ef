package dev.kontor.documents.ordering;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.booking.BookingView;
import dev.kontor.documents.document.Amount;
import dev.kontor.documents.parameters.Revision;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;

/// From the cart to orders (F-073, F-075, F-077).
@RestController
@RequestMapping("/api/companies/{company}")
@Tag(name = "ordering")
class SubmissionController {

    private final SubmissionService service;

    SubmissionController(SubmissionService service) {
        this.service = service;
    }

    @PostMapping("/cart/preview")
    @Requires("cart.use")
    @Operation(operationId = "previewOrders", summary = "Which orders the cart would become now",
            description = "One per warehouse and currency. Changes nothing.")
    OrderPreview preview(CompanyAccess access) {
        var cart = this.service.cart(access);
        return OrderPreview.of(cart, this.service.offer(access, cart), access);
    }

    @PutMapping("/submissions/{id}")
    @Requires("orders.create")
    @Operation(operationId = "submitCart", summary = "Places the orders that were seen in the preview",
            description = """
                    The client chooses the id; a repeat gets the same answer, another content under the same id is 409. \
                    If-Match names the version of the cart. When a price, the stock or the split is not what was \
                    confirmed any more, nothing is ordered: 409 `offer-changed`, with each difference in `errors`; with \
                    lines that cannot be ordered, 409 `cart-not-orderable`.""")
    ResponseEntity<SubmissionView> submit(CompanyAccess access, CurrentUser user, @PathVariable UUID id,
            @Valid @RequestBody Submit confirmed,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var submitted = this.service.submit(access, user, id, confirmed, Revision.required(ifMatch));
        return ResponseEntity.status(submitted.created() ? HttpStatus.CREATED : HttpStatus.OK)
            .body(SubmissionView.of(id, submitted.orders(), access));
    }

    @GetMapping("/submissions/{id}")
    @Requires("orders.create")
    @Operation(operationId = "getSubmission",
            summary = "The orders of one of the caller's submissions, as they are now")
    SubmissionView submission(CompanyAccess access, @PathVariable UUID id) {
        return this.service.find(access, id)
            .map(it -> SubmissionView.of(id, it, access))
            .orElseThrow(NotFoundException::new);
    }

    @Schema(name = "Submission", description = "What was submitted at once.")
    record SubmissionView(UUID id, List<SubmittedOrder> orders) {

        static SubmissionView of(UUID id, List<PlacedOrder> orders, CompanyAccess access) {
            return new SubmissionView(id,
                    orders.stream().map(it -> SubmittedOrder.of(it, access.allows("prices.read"))).toList());
        }

    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "One of the orders that a submission became.")
    record SubmittedOrder(String id,
            @Schema(description = "By which it is known now: the portal's number, then the ERP's.") String number,
            @Nullable String warehouse, @Nullable String warehouseName, String currency, @Nullable Amount netTotal,
            int lines, BookingView booking,
            @Schema(description = "Whether the ERP's own document is there.") boolean arrived) {

        static SubmittedOrder of(PlacedOrder order, boolean prices) {
            var terms = order.terms();
            return new SubmittedOrder(order.id(), order.currentNumber(), terms.warehouse(), terms.warehouseName(),
                    terms.currency(), prices ? Amount.of(order.netTotal(), terms.currency()) : null,
                    order.lines().size(), BookingView.of(order.booking()), order.document() != null);
        }

    }

}
