package dev.kontor.erp.retail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Reference;
import dev.kontor.erp.event.DocumentUpserted.Status;

/// A document of the file by [RetailRules]: the lines that are left of it, at least one, all of one customer.
record RetailDocument(List<RetailLine> lines) {

    List<DocumentUpserted> events() {
        return first().isCredit() ? List.of(event(Kind.CREDIT_NOTE)) : List.of(event(Kind.ORDER), event(Kind.INVOICE));
    }

    private DocumentUpserted event(Kind kind) {
        var issued = time(Comparator.reverseOrder());
        var day = issued.toLocalDate();
        var positions = positions();
        var net = positions.stream().map(RetailDocument::netAmount).reduce(new BigDecimal("0.00"), BigDecimal::add);
        var tax = RetailRules.tax(net, first().country(), day);
        var gross = net.add(tax);
        var number = first().document();
        return new DocumentUpserted(kind, number, RetailRules.version(time(Comparator.naturalOrder())),
                Objects.requireNonNull(first().customer()), status(kind, day), day,
                issued.atZone(RetailRules.SUPPLIER).toOffsetDateTime(),
                (kind == Kind.INVOICE) ? RetailRules.dueOn(day) : null, null, RetailRules.CURRENCY, net, tax, gross,
                (kind == Kind.ORDER) ? null : paid(gross, day), null, null, null,
                (kind == Kind.INVOICE) ? List.of(new Reference(Kind.ORDER, number)) : List.of(), derived(kind),
                positions);
    }

    private List<Line> positions() {
        var positions = new ArrayList<Line>(this.lines.size());
        for (var line : this.lines) {
            var quantity = line.isCredit() ? line.quantity().negate() : line.quantity();
            positions.add(new Line(positions.size() + 1, line.code(), null, line.description(), quantity,
                    RetailRules.UNIT, line.price(), RetailRules.amount(quantity, line.price())));
        }
        return positions;
    }

    private static BigDecimal netAmount(Line line) {
        return Objects.requireNonNull(line.netAmount());
    }

    private static Status status(Kind kind, LocalDate day) {
        if (kind == Kind.ORDER) {
            return Status.COMPLETED;
        }
        if (!RetailRules.isPaid(day)) {
            return Status.OPEN;
        }
        return (kind == Kind.INVOICE) ? Status.PAID : Status.SETTLED;
    }

    private static BigDecimal paid(BigDecimal gross, LocalDate day) {
        return RetailRules.isPaid(day) ? gross : new BigDecimal("0.00");
    }

    private static List<String> derived(Kind kind) {
        return switch (kind) {
            case ORDER -> List.of("status", "taxTotal", "grossTotal", "lines[].unit");
            case INVOICE ->
                List.of("status", "dueOn", "taxTotal", "grossTotal", "paidTotal", "references", "lines[].unit");
            default -> List.of("status", "taxTotal", "grossTotal", "paidTotal", "lines[].unit");
        };
    }

    private RetailLine first() {
        return this.lines.getFirst();
    }

    private LocalDateTime time(Comparator<LocalDateTime> order) {
        return this.lines.stream().map(RetailLine::at).max(order).orElseThrow();
    }

}
