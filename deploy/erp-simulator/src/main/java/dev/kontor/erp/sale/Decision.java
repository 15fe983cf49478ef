package dev.kontor.erp.sale;

import java.util.List;

import dev.kontor.erp.event.ErpEvent;
import org.jspecify.annotations.Nullable;

/// What a clerk says to an announcement.
public sealed interface Decision {

    /// @param reason for the customer to read
    record Rejected(String reason) implements Decision {
    }

    /// @param first is on the bus before anything else: by it a clerk who begins anew
    /// knows that it was decided
    /// @param then follows from it; each at most once per announcement
    /// @param remark what was booked otherwise than asked for
    record Booked(List<ErpEvent> first, List<? extends ErpEvent> then, @Nullable String number,
            @Nullable String remark) implements Decision {

        static Booked already(List<? extends ErpEvent> then, @Nullable String number) {
            return new Booked(List.of(), then, number, null);
        }

    }

}
