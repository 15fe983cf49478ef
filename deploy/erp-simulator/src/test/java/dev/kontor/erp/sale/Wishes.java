package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Channel;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.portal.OrderSubmitted;
import dev.kontor.erp.portal.OrderSubmitted.Origin;
import org.jspecify.annotations.Nullable;

/// Orders as customers place them, and what they order from.
final class Wishes {

    static final Instant NOW = Instant.parse("2026-11-29T08:15:00Z");

    static final String QUOTE = "AN-2026-3321501";

    static final String CONTRACT = "RV-2026-001";

    private Wishes() {
    }

    static OrderSubmitted order(OrderSubmitted.Line... lines) {
        return order("B-1", null, lines);
    }

    static OrderSubmitted order(@Nullable String reference, @Nullable String quote, OrderSubmitted.Line... lines) {
        return orderOf("10001", "3d6c1f7e-0f53-4a5e-8a57-90b1f2a6c5d4", reference, quote, lines);
    }

    static OrderSubmitted orderOf(String company, String submission, @Nullable String reference, @Nullable String quote,
            OrderSubmitted.Line... lines) {
        return new OrderSubmitted(UUID.randomUUID().toString(), 1, company, submission, null, "anna@nordlicht.example",
                "K-100", NOW, "EUR", reference, "Neubau", LocalDate.of(2026, 12, 7), true, quote, List.of(lines));
    }

    static OrderSubmitted.Line line(int position, @Nullable String sku, String quantity, String price,
            Origin... follows) {
        return new OrderSubmitted.Line(position, sku, "Line " + position, new BigDecimal(quantity),
                "PIPE".equals(sku) ? "MTR" : "H87", new BigDecimal(price), null, List.of(follows));
    }

    static Origin from(Kind kind, String number, int position) {
        return new Origin(kind.name(), number, position);
    }

    static DocumentUpserted quote(Status status, LocalDate validUntil) {
        return document(Kind.QUOTE, QUOTE, status, validUntil, List.of(agreed(1, "PUMP", "10", "90.00", null)));
    }

    static DocumentUpserted contract(String agreed, String used) {
        return document(Kind.FRAMEWORK_CONTRACT, CONTRACT, Status.ACTIVE, LocalDate.of(2026, 12, 31),
                List.of(agreed(1, "PUMP", agreed, "80.00", new BigDecimal(used))));
    }

    private static Line agreed(int position, String sku, String quantity, String price, @Nullable BigDecimal used) {
        var amount = Money.amount(new BigDecimal(quantity), new BigDecimal(price));
        return new Line(position, sku, "Pumpen", "Product " + sku, new BigDecimal(quantity), "H87",
                new BigDecimal(price), amount, used, (used != null) ? Money.amount(used, new BigDecimal(price)) : null,
                null);
    }

    private static DocumentUpserted document(Kind kind, String number, Status status, LocalDate validUntil,
            List<Line> lines) {
        var totals = Money.totals(lines, "DE");
        return new DocumentUpserted(kind, number, 3, "10001", status, LocalDate.of(2026, 11, 1), null, "Pumpen", null,
                LocalDate.of(2026, 1, 1), validUntil, null, null, "EUR", totals.net(), totals.tax(), totals.gross(),
                null, null, Channel.PHONE, null, null, null, null, null, null, List.of(), List.of(), lines);
    }

}
