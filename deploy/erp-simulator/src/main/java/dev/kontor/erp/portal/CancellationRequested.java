package dev.kontor.erp.portal;

import java.time.Instant;
import java.util.Objects;

/// A customer asks for an order of the ERP to be cancelled.
public record CancellationRequested(String id, long version, String company, String order,
        Instant requestedAt) implements Announcement {

    public CancellationRequested {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(order, "order");
    }

    @Override
    public String subject() {
        return "ORDER_CANCELLATION/" + this.id;
    }

    /// An order is cancelled once, however often it is asked for.
    @Override
    public String cause() {
        return subject() + ":1";
    }

}
