package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.portal.OrderSubmitted;
import dev.kontor.erp.portal.OrderSubmitted.Origin;
import org.jspecify.annotations.Nullable;

/// Goes through the lines of an order: books each as it was ordered, or otherwise, or not at all, and writes down what it
/// did. A line from a quote or a framework contract has the price agreed there; every other has the ERP's price of today.
final class LineCheck {

    /// Of one product, nobody gets more at once.
    static final BigDecimal LIMIT = new BigDecimal("10000");

    private final OrderSubmitted order;

    private final LocalDate day;

    private final Ledger ledger;

    private final Offers offers;

    private final Map<Origin, BigDecimal> calledOff = new HashMap<>();

    private final List<Line> booked = new ArrayList<>();

    private final List<String> remarks = new ArrayList<>();

    LineCheck(OrderSubmitted order, LocalDate day, Ledger ledger) {
        this.order = order;
        this.day = day;
        this.ledger = ledger;
        this.offers = new Offers(ledger, order);
        order.lines().forEach(this::check);
    }

    List<Line> booked() {
        return this.booked;
    }

    List<String> remarks() {
        return this.remarks;
    }

    private void check(OrderSubmitted.Line line) {
        var product = (line.product() != null) ? this.ledger.product(line.product()).orElse(null) : null;
        if (line.product() != null && product == null) {
            refuse(line, "is not known");
        }
        else if (product != null && product.isWithdrawn()) {
            refuse(line, "is sold no more");
        }
        else if (line.quantity().compareTo(LIMIT) > 0) {
            refuse(line, "is sold up to " + LIMIT.toPlainString() + " at once");
        }
        else {
            agreed(line, Kind.FRAMEWORK_CONTRACT).ifPresentOrElse((origin) -> callOff(line, product, origin),
                    () -> book(line, product));
        }
    }

    private void callOff(OrderSubmitted.Line line, @Nullable Product product, Origin origin) {
        var agreed = this.ledger.document(Kind.FRAMEWORK_CONTRACT, origin.number())
            .filter((it) -> it.company().equals(this.order.company()) && it.status() == Status.ACTIVE)
            .flatMap((it) -> line(it, origin.position()))
            .orElse(null);
        if (agreed == null) {
            refuse(line, "cannot be called off from " + origin.number());
            return;
        }
        var used = (agreed.usedQuantity() != null) ? agreed.usedQuantity() : BigDecimal.ZERO;
        var left = agreed.quantity().subtract(used).subtract(this.calledOff.getOrDefault(origin, BigDecimal.ZERO));
        if (left.signum() <= 0) {
            refuse(line, "is used up in " + origin.number());
            return;
        }
        var quantity = line.quantity().min(left);
        this.calledOff.merge(origin, quantity, BigDecimal::add);
        add(line, product, quantity, Objects.requireNonNullElse(agreed.unitPrice(), line.unitPrice()));
    }

    private void book(OrderSubmitted.Line line, @Nullable Product product) {
        var offered = this.offers.price(line).filter((it) -> it.compareTo(line.unitPrice()) == 0);
        if (offered.isPresent() || product == null) {
            add(line, product, line.quantity(), line.unitPrice());
            return;
        }
        var prices = new Prices(this.ledger, this.order.company(), product, this.order.currency(), this.day);
        var quantity = product.sold(line.quantity());
        add(line, product, quantity, prices.has(line.unitPrice(), quantity) ? line.unitPrice()
                : prices.of(quantity).orElse(line.unitPrice()));
    }

    private void add(OrderSubmitted.Line line, @Nullable Product product, BigDecimal quantity, BigDecimal price) {
        if (quantity.compareTo(line.quantity()) != 0) {
            remark(line, "quantity %s instead of %s".formatted(plain(quantity), plain(line.quantity())));
        }
        if (price.compareTo(line.unitPrice()) != 0) {
            remark(line, "price %s instead of %s".formatted(plain(price), plain(line.unitPrice())));
        }
        this.booked.add(new Line(line.position(), line.product(), (product != null) ? product.productGroup() : null,
                line.description(), quantity, line.unit(), price, amount(line, quantity, price), null, null,
                origins(line)));
    }

    /// A share of a line that was split has its share of the line's amount.
    private static BigDecimal amount(OrderSubmitted.Line line, BigDecimal quantity, BigDecimal price) {
        return (line.netAmount() != null && quantity.compareTo(line.quantity()) == 0
                && price.compareTo(line.unitPrice()) == 0) ? Money.cents(line.netAmount())
                        : Money.amount(quantity, price);
    }

    private static @Nullable List<DocumentUpserted.Origin> origins(OrderSubmitted.Line line) {
        var origins = new ArrayList<DocumentUpserted.Origin>();
        for (var origin : line.follows()) {
            for (var kind : Kind.values()) {
                if (kind.name().equals(origin.kind())) {
                    origins.add(new DocumentUpserted.Origin(kind, origin.number(), origin.position()));
                }
            }
        }
        return origins.isEmpty() ? null : origins;
    }

    private static Optional<Origin> agreed(OrderSubmitted.Line line, Kind kind) {
        return line.follows().stream().filter((it) -> it.kind().equals(kind.name())).findFirst();
    }

    static Optional<Line> line(DocumentUpserted document, int position) {
        return document.lines().stream().filter((it) -> it.position() == position).findFirst();
    }

    private void refuse(OrderSubmitted.Line line, String why) {
        remark(line, (line.product() != null) ? line.product() + " " + why : why);
    }

    private void remark(OrderSubmitted.Line line, String what) {
        this.remarks.add("Line %d: %s.".formatted(line.position(), what));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

}
