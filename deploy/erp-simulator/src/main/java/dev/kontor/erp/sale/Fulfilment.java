package dev.kontor.erp.sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Reference;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.portal.OrderSubmitted;

/// Takes a booked order further, a step at a time: in progress, shipped in one part or two, each of which arrives and is
/// charged, completed. The status of the order says which step is next, and when.
public final class Fulfilment {

    private final Ledger ledger;

    public Fulfilment(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What a step brings forth: papers, and then the order, by which it is known to have
    /// been made.
    public record Step(List<DocumentUpserted> papers, DocumentUpserted order) {
    }

    /// After how many of the ERP's days an order with this status goes on; nothing for
    /// one that is done with.
    public static Optional<Integer> daysUntilNext(Status status) {
        return switch (status) {
            case CONFIRMED -> Optional.of(1);
            case IN_PROGRESS -> Optional.of(2);
            case PARTIALLY_SHIPPED, SHIPPED -> Optional.of(3);
            default -> Optional.empty();
        };
    }

    /// @param at when the step was due
    public Step next(DocumentUpserted order, Instant at) {
        if (order.status() == Status.CONFIRMED) {
            return step(List.of(), order, Status.IN_PROGRESS);
        }
        var papers = new ArrayList<DocumentUpserted>();
        var parts = Parts.of(order, mayComeInParts(order), this.ledger);
        return switch (order.status()) {
            case IN_PROGRESS -> {
                if (parts.shipments() == 0) {
                    papers.add(invoice(order, parts, 1, at));
                    yield step(papers, order, Status.COMPLETED);
                }
                papers.add(delivery(order, parts, 1, at));
                yield step(papers, order, (parts.shipments() > 1) ? Status.PARTIALLY_SHIPPED : Status.SHIPPED);
            }
            case PARTIALLY_SHIPPED -> {
                arrive(papers, order, parts, 1, at);
                papers.add(delivery(order, parts, 2, at));
                yield step(papers, order, Status.SHIPPED);
            }
            default -> {
                arrive(papers, order, parts, parts.shipments(), at);
                yield step(papers, order, Status.COMPLETED);
            }
        };
    }

    private void arrive(List<DocumentUpserted> papers, DocumentUpserted order, Parts parts, int part, Instant at) {
        var number = Numbers.delivery(order.number(), part);
        var delivery = this.ledger.document(Kind.DELIVERY, number).orElseGet(() -> delivery(order, parts, part, at));
        papers.add(delivery.delivered(2, Paper.day(at)));
        papers.add(invoice(order, parts, part, at));
    }

    private DocumentUpserted delivery(DocumentUpserted order, Parts parts, int part, Instant at) {
        return paper(order).delivery(order, Numbers.delivery(order.number(), part), at, parts.shipped(part));
    }

    private DocumentUpserted invoice(DocumentUpserted order, Parts parts, int part, Instant at) {
        var follows = new ArrayList<>(List.of(new Reference(Kind.ORDER, order.number())));
        if (parts.shipments() > 0) {
            follows.add(new Reference(Kind.DELIVERY, Numbers.delivery(order.number(), part)));
        }
        return paper(order).invoice(Numbers.invoice(order.number(), part), at, follows, parts.charged(part));
    }

    private Paper paper(DocumentUpserted order) {
        var country = this.ledger.customer(order.company()).map(Customer::country).orElse("ZZ");
        return Paper.after(order,
                new Customer(order.company(), CustomerUpserted.Status.ACTIVE, country, order.currency()));
    }

    /// Unless the customer wants everything at once.
    private boolean mayComeInParts(DocumentUpserted order) {
        return order.portalId() == null
                || this.ledger.submitted("ORDER/" + order.portalId()).map(OrderSubmitted::partialDelivery).orElse(true);
    }

    private static Step step(List<DocumentUpserted> papers, DocumentUpserted order, Status status) {
        return new Step(papers, order.as(order.version() + 1, status));
    }

}
