package dev.kontor.documents.booking;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A [Booking] as the customer sees it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Booking", description = "How far a command has got on its way into the ERP.")
public record BookingView(Booking.State state, Instant sentAt, @Nullable Instant receivedAt,
        @Nullable Instant decidedAt, @Schema(description = "Why it was rejected.") @Nullable String reason,
        @Schema(description = "Number of the ERP's document that came of it.") @Nullable String number) {

    public static BookingView of(Booking booking) {
        return new BookingView(booking.state(), booking.sentAt(), booking.receivedAt(), booking.decidedAt(),
                booking.reason(), booking.number());
    }

}
