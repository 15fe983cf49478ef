package dev.kontor.erp.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// An order that a customer has placed in the portal, one of those that a submission was split into.
public record OrderSubmitted(String id, long version, String company, String submission, @Nullable String warehouse,
        String orderer, @Nullable String unit, Instant submittedAt, String currency, @Nullable String customerReference,
        @Nullable String commission, @Nullable LocalDate requestedOn, boolean partialDelivery, @Nullable String quote,
        List<Line> lines) implements Announcement {

    public OrderSubmitted {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(submittedAt, "submittedAt");
        Objects.requireNonNull(currency, "currency");
        lines = List.copyOf(lines);
    }

    public record Line(int position, @Nullable String product, String description, BigDecimal quantity, String unit,
            BigDecimal unitPrice, @Nullable BigDecimal netAmount, @Nullable List<Origin> follows) {

        public Line {
            Objects.requireNonNull(quantity, "quantity");
            Objects.requireNonNull(unitPrice, "unitPrice");
            follows = (follows != null) ? List.copyOf(follows) : List.of();
        }

        @Override
        public List<Origin> follows() {
            return Objects.requireNonNull(this.follows);
        }

    }

    /// A line of another document; the kind may be a word that the ERP does not know.
    public record Origin(String kind, String number, int position) {
    }

    @Override
    public String subject() {
        return "ORDER/" + this.id;
    }

    /// An order is booked once, whatever is added to it later.
    @Override
    public String cause() {
        return subject() + ":1";
    }

}
