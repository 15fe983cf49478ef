package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import dev.kontor.erp.demo.Carrier;
import dev.kontor.erp.demo.DemoCommand;
import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Channel;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Reference;
import dev.kontor.erp.event.DocumentUpserted.Shipment;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.event.DocumentUpserted.Totals;
import org.jspecify.annotations.Nullable;

/// Writes documents: what the customer gave for all of them, and what each kind has besides.
record Paper(Customer customer, @Nullable String orderer, @Nullable String unit, @Nullable String customerReference,
        @Nullable String commission, @Nullable String portalId) {

    private static final int DAYS_TO_PAY = 30;

    /// The same for what follows from a document.
    static Paper after(DocumentUpserted document, Customer customer) {
        return new Paper(customer, document.orderer(), document.unit(), document.customerReference(),
                document.commission(), null);
    }

    DocumentUpserted order(String number, Instant at, @Nullable LocalDate wanted, List<Reference> follows,
            List<Line> lines) {
        var references = new LinkedHashSet<>(follows);
        for (var line : lines) {
            for (var origin : (line.follows() != null) ? line.follows() : List.<DocumentUpserted.Origin>of()) {
                references.add(new Reference(origin.kind(), origin.number()));
            }
        }
        var day = day(at);
        return document(Kind.ORDER, number, Status.CONFIRMED, at, (wanted != null) ? wanted : workdaysAfter(day, 5),
                null, null, new ArrayList<>(references), lines);
    }

    DocumentUpserted quote(String number, Instant at, LocalDate validUntil, List<Reference> follows, List<Line> lines) {
        return document(Kind.QUOTE, number, Status.OPEN, at, null, validUntil, null, follows, lines);
    }

    DocumentUpserted delivery(DocumentUpserted order, String number, Instant at, List<Line> lines) {
        var day = day(at);
        var shipment = Carrier.of(this.customer.country()).shipment(number, lines.size(), order.dueOn(), day, null);
        return document(Kind.DELIVERY, number, Status.SHIPPED, at, order.dueOn(), null, shipment,
                List.of(new Reference(Kind.ORDER, order.number())), lines);
    }

    DocumentUpserted invoice(String number, Instant at, List<Reference> follows, List<Line> lines) {
        return document(Kind.INVOICE, number, Status.OPEN, at, day(at).plusDays(DAYS_TO_PAY), null, null, follows,
                lines);
    }

    private DocumentUpserted document(Kind kind, String number, Status status, Instant at, @Nullable LocalDate dueOn,
            @Nullable LocalDate validUntil, @Nullable Shipment shipment, List<Reference> references, List<Line> lines) {
        var totals = (kind != Kind.DELIVERY) ? Money.totals(lines, this.customer.country())
                : new Totals(null, null, null);
        var local = at.truncatedTo(ChronoUnit.SECONDS).atZone(DemoCommand.SUPPLIER);
        return new DocumentUpserted(kind, number, 1, this.customer.number(), status, local.toLocalDate(),
                local.toOffsetDateTime(), null, dueOn, null, validUntil, null, null, this.customer.currency(),
                totals.net(), totals.tax(), totals.gross(),
                (kind == Kind.INVOICE && totals.gross() != null) ? Money.cents(BigDecimal.ZERO) : null, null,
                Channel.ONLINE, this.commission, this.customerReference, this.orderer, this.unit, this.portalId,
                shipment, references, List.of(), lines);
    }

    static LocalDate day(Instant at) {
        return at.atZone(DemoCommand.SUPPLIER).toLocalDate();
    }

    private static LocalDate workdaysAfter(LocalDate day, int days) {
        var there = day;
        for (int left = days; left > 0;) {
            there = there.plusDays(1);
            left -= (there.getDayOfWeek().getValue() < 6) ? 1 : 0;
        }
        return there;
    }

}
