package dev.kontor.documents.quoterequest;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.outbox.OutgoingEvent;

/// The event `kontor.portal.quote-request.submitted.v1`.
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuoteRequestSubmitted(String id, long version, String company, String orderer, @Nullable String unit,
        Instant submittedAt, @Nullable String customerReference, DeliveryOption deliveryOption,
        @Nullable DeliveryAddress deliveryAddress, @Nullable String remarks, List<NumberedLine> lines,
        @Nullable String requestedAgainOf) {

    static OutgoingEvent of(QuoteRequest request) {
        var wanted = request.wanted();
        var lines = IntStream.range(0, wanted.lines().size())
            .mapToObj(i -> NumberedLine.of(i + 1, wanted.lines().get(i)))
            .toList();
        var body = new QuoteRequestSubmitted(request.id(), QuoteRequest.VERSION, request.company().value(),
                request.orderer(), request.unit(), request.submittedAt(), wanted.customerReference(),
                wanted.deliveryOption(), wanted.deliveryAddress(), wanted.remarks(), lines, wanted.requestedAgainOf());
        return new OutgoingEvent("portal.quotes", request.subject(), "kontor.portal.quote-request.submitted.v1",
                QuoteRequest.VERSION, body);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NumberedLine(int position, @Nullable String product, String description, String quantity, String unit,
            @Nullable String note) {

        static NumberedLine of(int position, Line line) {
            return new NumberedLine(position, line.product(), line.description(), line.quantity(), line.unit(),
                    line.note());
        }

    }

}
