package dev.kontor.documents.ordering;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.kontor.documents.booking.Booking;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.outbox.OutgoingEvent;

/// A customer wants an order cancelled. There is one per order, so that two who ask at once ask once.
///
/// @param key company and number of the order
/// @param wish the id that the client chose
@Document("orderCancellations")
record Cancellation(@Id String key, String wish, CompanyId company, String order, @Nullable String reason,
        String requestedBy, Booking booking) {

    static final String SUBJECT = "ORDER_CANCELLATION";

    private static final int VERSION = 1;

    static String key(CompanyId company, String order) {
        return company.value() + "/" + order;
    }

    static Cancellation requested(CompanyId company, String id, String order, @Nullable String reason, String by,
            Instant now) {
        return new Cancellation(key(company, order), id, company, order, reason, by, Booking.sent(now));
    }

    /// While nothing has left the house, the ERP may still be asked.
    static boolean isPossible(DocumentStatus status) {
        return switch (status) {
            case RECEIVED, CONFIRMED, IN_PROGRESS -> true;
            default -> false;
        };
    }

    /// After a refusal it can be asked for again.
    boolean isOpen() {
        return this.booking.state() != Booking.State.REJECTED;
    }

    Cancellation with(Booking answered) {
        return new Cancellation(this.key, this.wish, this.company, this.order, this.reason, this.requestedBy, answered);
    }

    OutgoingEvent event() {
        return new OutgoingEvent(OrderSubmitted.TOPIC, SUBJECT + "/" + this.wish,
                "kontor.portal.order-cancellation.requested.v1", VERSION, new Requested(this.wish, VERSION,
                        this.company.value(), this.order, this.reason, this.requestedBy, this.booking.sentAt()));
    }

    /// The event `kontor.portal.order-cancellation.requested.v1`.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Requested(String id, long version, String company, String order, @Nullable String reason, String requestedBy,
            Instant requestedAt) {
    }

}
