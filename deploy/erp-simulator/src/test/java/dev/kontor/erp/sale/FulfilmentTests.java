package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.demo.SalesTax;
import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.event.EventJson;
import dev.kontor.erp.portal.OrderSubmitted;
import dev.kontor.erp.sale.Decision.Booked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.kontor.erp.sale.Wishes.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// An order on its way to the invoice.
class FulfilmentTests {

    private static final Instant LATER = Wishes.NOW.plusSeconds(60);

    private final TestLedger ledger = new TestLedger();

    private final Fulfilment fulfilment = new Fulfilment(this.ledger);

    @Test
    @DisplayName("F-085 B-03 ships in two parts, each arrives and is charged, and every line follows the order's")
    void shipsInParts() {
        var states = new ArrayList<Status>();
        var papers = new ArrayList<DocumentUpserted>();
        run(Wishes.order(line(1, "PUMP", "5", "100.00"), line(2, "PIPE", "37.5", "6.48"),
                line(3, "FITTING", "2", "88.70")), states, papers);

        assertThat(states).containsExactly(Status.CONFIRMED, Status.IN_PROGRESS, Status.PARTIALLY_SHIPPED,
                Status.SHIPPED, Status.COMPLETED);
        assertThat(papers).extracting((it) -> it.kind() + " " + it.version() + " " + it.status())
            .containsExactly("DELIVERY 1 SHIPPED", "DELIVERY 2 DELIVERED", "INVOICE 1 OPEN", "DELIVERY 1 SHIPPED",
                    "DELIVERY 2 DELIVERED", "INVOICE 1 OPEN");
        var delivery = papers.get(1);
        assertThat(delivery.lines()).extracting((it) -> it.quantity().toPlainString()).containsExactly("3", "37.5");
        assertThat(delivery.lines()).allSatisfy((it) -> assertThat(it.follows()).hasSize(1));
        assertThat(delivery.orderer()).isEqualTo("anna@nordlicht.example");
        assertThat(Objects.requireNonNull(delivery.shipment()).trackingNumber()).startsWith("HJ");
        assertThat(delivery.shipment().shippedOn()).isEqualTo("2026-11-29");
        assertThat(delivery.shipment().deliveredOn()).isEqualTo("2026-11-29");
        var invoice = papers.getLast();
        assertThat(invoice.references()).extracting((it) -> it.kind()).containsExactly(Kind.ORDER, Kind.DELIVERY);
        assertThat(invoice.dueOn()).isEqualTo("2026-12-29");
        assertThat(invoice.paidTotal()).isEqualByComparingTo("0");
        assertThat(invoice.lines()).extracting((it) -> it.product()).containsExactly("PUMP", "FITTING");
    }

    @Test
    void shipsAtOnceWhatMustNotBeDivided() {
        var wish = Wishes.order(line(1, "PUMP", "5", "100.00"));
        var whole = new OrderSubmitted(wish.id(), 1, wish.company(), wish.submission(), null, wish.orderer(), null,
                wish.submittedAt(), "EUR", null, null, null, false, null, wish.lines());
        var states = new ArrayList<Status>();

        run(whole, states, new ArrayList<>());

        assertThat(states).containsExactly(Status.CONFIRMED, Status.IN_PROGRESS, Status.SHIPPED, Status.COMPLETED);
    }

    @Test
    @DisplayName("F-076 charges services without a delivery")
    void chargesServices() {
        var states = new ArrayList<Status>();
        var papers = new ArrayList<DocumentUpserted>();

        run(Wishes.order(line(1, "FITTING", "2.5", "88.70")), states, papers);

        assertThat(states).containsExactly(Status.CONFIRMED, Status.IN_PROGRESS, Status.COMPLETED);
        assertThat(papers).singleElement().satisfies((it) -> assertThat(it.netTotal()).isEqualTo("221.75"));
    }

    @Test
    @DisplayName("F-079 B-03 of any order: shipped + outstanding = ordered at every step, and the invoices add up to the cent")
    void addsUp() {
        for (int seed = 1; seed <= 500; seed++) {
            var random = new SplittableRandom(seed);
            var states = new ArrayList<Status>();
            var papers = new ArrayList<DocumentUpserted>();
            var order = run(any(random), states, papers);
            assertThat(states).as("seed %d", seed).startsWith(Status.CONFIRMED).endsWith(Status.COMPLETED);
            var outstanding = new HashMap<Integer, BigDecimal>();
            order.lines().forEach((it) -> outstanding.put(it.position(), it.quantity()));
            papers.stream()
                .filter((it) -> it.kind() == Kind.DELIVERY && it.version() == 1)
                .flatMap((it) -> it.lines().stream())
                .forEach((it) -> {
                    assertThat(it.quantity()).isPositive();
                    assertThat(outstanding.merge(origin(it), it.quantity().negate(), BigDecimal::add))
                        .isGreaterThanOrEqualTo(BigDecimal.ZERO);
                });
            assertThat(order.lines()).filteredOn((it) -> !"FITTING".equals(it.product()))
                .allSatisfy((it) -> assertThat(outstanding.get(it.position())).isZero());
            var invoices = papers.stream().filter((it) -> it.kind() == Kind.INVOICE).toList();
            var net = sum(invoices.stream().map(DocumentUpserted::netTotal).toList());
            assertThat(net).as("seed %d", seed).isEqualByComparingTo(Objects.requireNonNull(order.netTotal()));
            assertThat(invoices).allSatisfy((it) -> {
                assertThat(it.taxTotal()).isEqualTo(SalesTax.on(Objects.requireNonNull(it.netTotal()), "DE"));
                assertThat(it.grossTotal()).isEqualTo(it.netTotal().add(Objects.requireNonNull(it.taxTotal())));
                assertThat(it.lines()).allSatisfy((line) -> assertThat(line.netAmount()).isNotNegative());
            });
            var tax = sum(invoices.stream().map(DocumentUpserted::taxTotal).toList());
            assertThat(tax.subtract(order.taxTotal()).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }

    private static OrderSubmitted any(SplittableRandom random) {
        var lines = new ArrayList<OrderSubmitted.Line>();
        var size = 1 + random.nextInt(6);
        for (int position = 1; position <= size; position++) {
            var sku = List.of("PUMP", "VALVE", "PIPE", "FITTING", "SOMETHING").get(random.nextInt(5));
            var quantity = BigDecimal.valueOf(random.nextInt(1, 4000), sku.equals("PIPE") ? 1 : 0);
            lines.add(new OrderSubmitted.Line(position, sku.equals("SOMETHING") ? null : sku, sku, quantity,
                    sku.equals("PIPE") ? "MTR" : "H87",
                    BigDecimal.valueOf(random.nextInt(1, 100_000), random.nextInt(2, 5)), null, List.of()));
        }
        return Wishes.order(lines.toArray(OrderSubmitted.Line[]::new));
    }

    /// From the booking to the end; the order as it was booked.
    private DocumentUpserted run(OrderSubmitted wish, List<Status> states, List<DocumentUpserted> papers) {
        this.ledger.submitted.put(wish.subject(), wish);
        var booked = (Booked) new OrderClerk(this.ledger).decide(wish);
        this.ledger.enter(booked, wish.cause());
        var number = Objects.requireNonNull(booked.number());
        var first = this.ledger.get(Kind.ORDER, number);
        var order = first;
        states.add(order.status());
        while (Fulfilment.daysUntilNext(order.status()).isPresent()) {
            var step = this.fulfilment.next(order, LATER);
            assertThat(this.fulfilment.next(order, LATER)).isEqualTo(step);
            step.papers().forEach((it) -> this.ledger.enter(it, null));
            papers.addAll(step.papers());
            assertThat(step.order().version()).isEqualTo(order.version() + 1);
            order = step.order();
            this.ledger.enter(order, null);
            states.add(order.status());
        }
        papers.forEach((it) -> assertThat(
                Contracts.errors(Contracts.schemaOf(it.type()), new String(EventJson.write(it), UTF_8)))
            .as(it.key())
            .isEmpty());
        return first;
    }

    private static int origin(DocumentUpserted.Line line) {
        return Objects.requireNonNull(line.follows()).getFirst().position();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

}
