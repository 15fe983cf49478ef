package dev.kontor.erp.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// A customer asks for a quote.
public record QuoteRequested(String id, long version, String company, String orderer, @Nullable String unit,
        Instant submittedAt, @Nullable String customerReference, @Nullable String remarks, List<Line> lines,
        @Nullable String requestedAgainOf) implements Announcement {

    public QuoteRequested {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(submittedAt, "submittedAt");
        lines = List.copyOf(lines);
    }

    /// @param product absent where the customer has described in words what is wanted
    public record Line(int position, @Nullable String product, String description, BigDecimal quantity, String unit) {

        public Line {
            Objects.requireNonNull(quantity, "quantity");
        }

    }

    @Override
    public String subject() {
        return "QUOTE_REQUEST/" + this.id;
    }

}
