package dev.kontor.documents.quoterequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.booking.BookingView;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.document.Row;
import dev.kontor.platform.access.PersonId;

/// A request for a quote as the customer sees it, and the quote that took its place.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QuoteRequest", description = "A request for a quote, and the quote that took its place.")
record QuoteRequestView(String id, @Schema(description = "Name of the person who asked.") String requestedBy,
        @Schema(description = "Whether that is the caller.") boolean mine, Instant submittedAt,
        @Nullable String customerReference, DeliveryOption deliveryOption, @Nullable DeliveryAddress deliveryAddress,
        @Nullable String remarks, List<Line> lines, @Nullable String requestedAgainOf, BookingView booking,
        @Schema(description = "The supplier's quote, once there is one that the caller may see.") @Nullable OfferedQuote quote) {

    static QuoteRequestView of(QuoteRequest request, PersonId reader, @Nullable OfferedQuote quote) {
        var wanted = request.wanted();
        return new QuoteRequestView(request.id(), request.name(), request.person().equals(reader),
                request.submittedAt(), wanted.customerReference(), wanted.deliveryOption(), wanted.deliveryAddress(),
                wanted.remarks(), wanted.lines(), wanted.requestedAgainOf(), BookingView.of(request.booking()), quote);
    }

    /// What of the quote lets one judge whether to open it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What of the quote lets one judge whether to open it.")
    record OfferedQuote(String number, DocumentStatus status, @Nullable String decided,
            @Nullable LocalDate validUntil) {

        static OfferedQuote of(Row row) {
            return new OfferedQuote(row.text("number"), row.status(), row.textOrNull("decided"),
                    row.dateOrNull("validUntil"));
        }

    }

    @Schema(name = "QuoteRequestPage", description = "Some requests, and the way to the following ones.")
    record Page(List<QuoteRequestView> items,
            @Schema(description = "To be sent as `after`; null on the last page.") @Nullable String next) {
    }

}
