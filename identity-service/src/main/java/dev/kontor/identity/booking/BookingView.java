package dev.kontor.identity.booking;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A [Booking] as the customer sees it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingView(Booking.State state, Instant sentAt, @Nullable Instant receivedAt,
        @Nullable Instant decidedAt, @Nullable String reason) {

    public static BookingView of(Booking booking) {
        return new BookingView(booking.state(), booking.sentAt(), booking.receivedAt(), booking.decidedAt(),
                booking.reason());
    }

}
