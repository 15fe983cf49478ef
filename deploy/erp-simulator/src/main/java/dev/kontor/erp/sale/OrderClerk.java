package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Reference;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.event.ErpEvent;
import dev.kontor.erp.portal.CancellationRequested;
import dev.kontor.erp.portal.OrderSubmitted;
import dev.kontor.erp.sale.Decision.Booked;
import dev.kontor.erp.sale.Decision.Rejected;
import org.jspecify.annotations.Nullable;

/// Books or rejects orders of the portal, and what is to be cancelled of them, by the rules that the simulator's README
/// states. The order on the bus is the memory of the decision: what follows from it is worked out from it again.
public final class OrderClerk {

    /// Two words a customer can write as its reference, so that the portal can be seen to
    /// deal with what they bring about.
    private static final String REJECT = "REJECT";

    private static final String CHANGE = "CHANGE";

    private static final BigDecimal DEARER = new BigDecimal("1.05");

    private final Ledger ledger;

    public OrderClerk(Ledger ledger) {
        this.ledger = ledger;
    }

    public Decision decide(OrderSubmitted order) {
        var number = Numbers.order(order.subject(), order.submittedAt());
        var booked = this.ledger.document(Kind.ORDER, number);
        if (booked.isPresent()) {
            return Booked.already(isNew(booked.get()) ? consequences(booked.get(), order) : List.of(), number);
        }
        var customer = this.ledger.customer(order.company()).orElse(null);
        var objection = objection(order, customer);
        if (objection.isPresent() || customer == null) {
            return new Rejected(objection.orElse("The customer is not known."));
        }
        var check = new LineCheck(order, Paper.day(order.submittedAt()), this.ledger);
        if (check.booked().isEmpty()) {
            return new Rejected(shortened(check.remarks()));
        }
        var remarks = new ArrayList<>(check.remarks());
        var lines = CHANGE.equalsIgnoreCase(order.customerReference()) ? changed(check.booked(), remarks)
                : check.booked();
        var quote = (order.quote() != null) ? List.of(new Reference(Kind.QUOTE, order.quote())) : List.<Reference>of();
        var made = paper(order, customer).order(number, order.submittedAt(), order.requestedOn(), quote, lines);
        return new Booked(List.of(made), consequences(made, order), number,
                remarks.isEmpty() ? null : shortened(remarks));
    }

    /// Nobody has worked on it since it was booked.
    private static boolean isNew(DocumentUpserted order) {
        return order.version() == 1;
    }

    private static Paper paper(OrderSubmitted order, Customer customer) {
        return new Paper(new Customer(customer.number(), customer.status(), customer.country(), order.currency()),
                order.orderer(), order.unit(), order.customerReference(), order.commission(), order.id());
    }

    private Optional<String> objection(OrderSubmitted order, @Nullable Customer customer) {
        if (customer == null || customer.status() != CustomerUpserted.Status.ACTIVE) {
            return Optional.of("The customer's account is blocked. Please call us.");
        }
        if (REJECT.equalsIgnoreCase(order.customerReference())) {
            return Optional.of("The customer reference " + REJECT + " is rejected as a matter of principle.");
        }
        return new Offers(this.ledger, order).objection();
    }

    static boolean isExpired(DocumentUpserted quote, LocalDate day) {
        return quote.validUntil() != null && day.isAfter(quote.validUntil());
    }

    /// The first line is five percent dearer, and of several the last is not sold.
    private static List<Line> changed(List<Line> lines, List<String> remarks) {
        var changed = new ArrayList<>(lines);
        var first = lines.getFirst();
        var price = Money.cents(Objects.requireNonNull(first.unitPrice()).multiply(DEARER));
        changed.set(0, first.at(first.quantity(), price, Money.amount(first.quantity(), price)));
        remarks.add("Line %d: price %s instead of %s.".formatted(first.position(), price, first.unitPrice()));
        if (changed.size() > 1) {
            remarks.add("Line %d: cannot be had.".formatted(changed.removeLast().position()));
        }
        return changed;
    }

    private List<ErpEvent> consequences(DocumentUpserted made, OrderSubmitted order) {
        var events = new ArrayList<ErpEvent>(new Offers(this.ledger, order).taken(made));
        events.addAll(new CallOffs(this.ledger).of(made, BigDecimal.ONE));
        events.addAll(new Reservations(this.ledger).of(made, order.warehouse()));
        return events;
    }

    public Decision decide(CancellationRequested wish) {
        var order = this.ledger.document(Kind.ORDER, wish.order())
            .filter((it) -> it.company().equals(wish.company()))
            .orElse(null);
        if (order == null) {
            return new Rejected("The order " + wish.order() + " is not known, or done with.");
        }
        return switch (order.status()) {
            case RECEIVED, CONFIRMED, IN_PROGRESS ->
                new Booked(List.of(order.as(Numbers.next(order.number(), order.version()), Status.CANCELLED)),
                        givenBack(order), order.number(), null);
            case CANCELLED ->
                wish.cause().equals(this.ledger.cause(order.key())) ? Booked.already(givenBack(order), order.number())
                        : new Rejected("The order " + order.number() + " is cancelled already.");
            default -> new Rejected("Goods of the order " + order.number() + " have left the warehouse already.");
        };
    }

    private List<ErpEvent> givenBack(DocumentUpserted order) {
        if (!Numbers.isOurs(order.number())) {
            return List.of();
        }
        var events = new ArrayList<ErpEvent>(new CallOffs(this.ledger).of(order, BigDecimal.ONE.negate()));
        var warehouse = (order.portalId() != null)
                ? this.ledger.submitted("ORDER/" + order.portalId()).map(OrderSubmitted::warehouse).orElse(null) : null;
        events.addAll(new Reservations(this.ledger).back(order, warehouse));
        return events;
    }

    static String shortened(List<String> remarks) {
        var text = String.join(" ", remarks);
        return (text.length() <= 500) ? text : text.substring(0, 499) + "…";
    }

}
