package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.DocumentUpserted.Channel;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Reference;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.event.ErpEvent;
import dev.kontor.erp.event.EventJson;
import dev.kontor.erp.portal.CancellationRequested;
import dev.kontor.erp.portal.OrderSubmitted;
import dev.kontor.erp.sale.Decision.Booked;
import dev.kontor.erp.sale.Decision.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.kontor.erp.sale.Wishes.from;
import static dev.kontor.erp.sale.Wishes.line;
import static dev.kontor.erp.sale.Wishes.order;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// How the ERP books, changes and rejects orders, by the rules of the README.
class OrderClerkTests {

    private final TestLedger ledger = new TestLedger();

    private final OrderClerk clerk = new OrderClerk(this.ledger);

    @Test
    @DisplayName("F-077 F-078 books an order as it was placed, under its portal id, and takes the goods from the stock")
    void booksAsOrdered() {
        var wish = order(line(1, "PUMP", "42", "100.00"), line(2, "FITTING", "2", "88.70"));

        var booked = booked(wish);

        assertThat(booked.remark()).isNull();
        var order = this.ledger.get(Kind.ORDER, number(booked));
        assertThat(Contracts.errors(Contracts.schemaOf(order.type()), new String(EventJson.write(order), UTF_8)))
            .isEmpty();
        assertThat(order.portalId()).isEqualTo(wish.id());
        assertThat(order.status()).isEqualTo(Status.CONFIRMED);
        assertThat(order.channel()).isEqualTo(Channel.ONLINE);
        assertThat(order.orderer()).isEqualTo("anna@nordlicht.example");
        assertThat(order.unit()).isEqualTo("K-100");
        assertThat(order.customerReference()).isEqualTo("B-1");
        assertThat(order.commission()).isEqualTo("Neubau");
        assertThat(order.dueOn()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(order.netTotal()).isEqualTo("4377.40");
        assertThat(order.taxTotal()).isEqualTo("831.71");
        assertThat(this.ledger.stock("PUMP").orElseThrow().warehouses()).extracting((it) -> it.quantity().toString())
            .containsExactly("0", "3");
    }

    @Test
    @DisplayName("B-02 a decision that is made again, after a crash at any point, has the same number, version and effects")
    void decidesOnce() {
        this.ledger.enter(Wishes.contract("100", "40"), null);
        var wish = order(line(1, "PUMP", "10", "80.00", from(Kind.FRAMEWORK_CONTRACT, Wishes.CONTRACT, 1)));
        var decision = (Booked) this.clerk.decide(wish);
        var events = new ArrayList<ErpEvent>(decision.first());
        events.addAll(decision.then());
        for (int published = 0; published <= events.size(); published++) {
            var ledger = new TestLedger();
            ledger.enter(Wishes.contract("100", "40"), null);
            events.subList(0, published).forEach((it) -> ledger.enter(it, wish.cause()));

            var again = new OrderClerk(ledger).decide(wish);
            ledger.enter(again, wish.cause());

            assertThat(((Booked) again).number()).isEqualTo(decision.number());
            assertThat(ledger.get(Kind.FRAMEWORK_CONTRACT, Wishes.CONTRACT).lines().getFirst().usedQuantity())
                .isEqualTo("50");
            assertThat(ledger.stock("PUMP").orElseThrow().warehouses().getFirst().quantity()).isEqualTo("30");
            assertThat(ledger.stock("PUMP").orElseThrow().version()).isEqualTo(8);
            assertThat(ledger.get(Kind.ORDER, number((Booked) again)).version()).isEqualTo(1);
        }
    }

    @Test
    void rejectsWhatNobodyCanSell() {
        assertThat(reason(order(line(1, "UNHEARD", "1", "1.00")))).isEqualTo("Line 1: UNHEARD is not known.");
        assertThat(reason(order(line(1, "OLD", "1", "9.00")))).isEqualTo("Line 1: OLD is sold no more.");
        assertThat(reason(order(line(1, "PUMP", "10001", "100.00")))).contains("up to 10000 at once");
        assertThat(reason(order("reject", null, line(1, "PUMP", "1", "100.00")))).contains("REJECT");
        assertThat(reason(Wishes.orderOf("10002", "s", null, null, line(1, "PUMP", "1", "100.00"))))
            .contains("blocked");
        assertThat(reason(Wishes.orderOf("77777", "s", null, null, line(1, "PUMP", "1", "100.00"))))
            .contains("blocked");
    }

    @Test
    @DisplayName("B-02 books otherwise than ordered where it must, and says so line by line")
    void booksOtherwise() {
        this.ledger.costs("10001", "PUMP", "88.00");
        var booked = booked(order(line(1, "PUMP", "2", "100.00"), line(2, "VALVE", "12", "3.33"),
                line(3, "OLD", "1", "9.00"), line(4, null, "1", "5.00")));

        var lines = this.ledger.get(Kind.ORDER, number(booked)).lines();
        assertThat(lines).extracting(Line::position).containsExactly(1, 2, 4);
        assertThat(lines.get(0).unitPrice()).isEqualTo("88.00");
        assertThat(lines.get(1).quantity()).isEqualTo("20");
        assertThat(booked.remark()).isEqualTo("Line 1: price 88 instead of 100. Line 2: quantity 20 instead of 12."
                + " Line 3: OLD is sold no more.");
    }

    @Test
    void changesWhatIsMarkedToBeChanged() {
        var booked = booked(order("CHANGE", null, line(1, "PUMP", "1", "100.00"), line(2, "PIPE", "2", "6.48")));

        var lines = this.ledger.get(Kind.ORDER, number(booked)).lines();
        assertThat(lines).singleElement().extracting(Line::unitPrice).hasToString("105.00");
        assertThat(booked.remark()).contains("price 105.00 instead of 100.00").contains("Line 2: cannot be had.");
    }

    @Test
    @DisplayName("F-072 an order from a quote has the quote's prices and closes it, once for all parts of a split order")
    void ordersFromAQuote() {
        this.ledger.enter(Wishes.quote(Status.OPEN, LocalDate.of(2026, 12, 1)), null);
        var first = order("B-1", Wishes.QUOTE, line(1, "PUMP", "4", "90.00", from(Kind.QUOTE, Wishes.QUOTE, 1)));
        var second = order("B-1", Wishes.QUOTE, line(1, "PUMP", "6", "90.00", from(Kind.QUOTE, Wishes.QUOTE, 1)));
        var other = Wishes.orderOf("10001", "00000000-0f53-4a5e-8a57-90b1f2a6c5d4", "B-1", Wishes.QUOTE,
                line(1, "PUMP", "6", "90.00", from(Kind.QUOTE, Wishes.QUOTE, 1)));

        var booked = booked(first);
        assertThat(this.ledger.get(Kind.QUOTE, Wishes.QUOTE).status()).isEqualTo(Status.ACCEPTED);
        assertThat(booked.remark()).isNull();
        assertThat(this.ledger.get(Kind.ORDER, number(booked)).references())
            .containsExactly(new Reference(Kind.QUOTE, Wishes.QUOTE));
        assertThat(booked(second).remark()).isNull();
        assertThat(reason(other)).contains("not open any more");
    }

    @Test
    @DisplayName("F-072 of an order from several sources, each line has its price, and the quotes it is from are accepted")
    void ordersFromSeveralSources() {
        this.ledger.enter(Wishes.quote(Status.OPEN, LocalDate.of(2026, 12, 1)), null);
        var offered = from(Kind.QUOTE, Wishes.QUOTE, 1);

        var other = booked(order(line(1, "PUMP", "4", "100.00", offered)));
        assertThat(other.remark()).as("another quantity, at the list price").isNull();
        assertThat(this.ledger.get(Kind.QUOTE, Wishes.QUOTE).status()).isEqualTo(Status.OPEN);

        var booked = booked(order(line(1, "PUMP", "10", "90.00", offered), line(2, "PIPE", "2", "6.48")));
        assertThat(booked.remark()).isNull();
        assertThat(this.ledger.get(Kind.QUOTE, Wishes.QUOTE).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    @DisplayName("F-075 a part of an order that was split keeps the price and the amount of the whole")
    void keepsThePriceOfTheWhole() {
        this.ledger.sell(new Product("SCALE", "S", "H87", new BigDecimal("10.00"), "EUR", false, null, null, null, null,
                List.of(new Product.ScalePrice(new BigDecimal("100"), new BigDecimal("8.00")))));
        var share = new OrderSubmitted.Line(1, "SCALE", "S", new BigDecimal("60"), "H87", new BigDecimal("8.00"),
                new BigDecimal("479.99"), List.of());

        var booked = booked(order(share, line(2, "SCALE", "60", "7.00")));

        var lines = this.ledger.get(Kind.ORDER, number(booked)).lines();
        assertThat(lines.get(0).netAmount()).isEqualTo("479.99");
        assertThat(lines.get(1).unitPrice()).isEqualTo("10.00");
    }

    @Test
    @DisplayName("F-072 refuses an order from a quote that has expired, in the supplier's time zone, or of another company")
    void refusesAnExpiredQuote() {
        var wish = order("B-1", Wishes.QUOTE, line(1, "PUMP", "4", "90.00"));
        assertThat(reason(wish)).contains("not known");
        this.ledger.enter(Wishes.quote(Status.OPEN, LocalDate.of(2026, 11, 28)), null);
        assertThat(reason(wish)).contains("was binding until 2026-11-28");
        assertThat(booked(order("B-1", Wishes.QUOTE, line(1, "PUMP", "4", "100.00"))).remark())
            .as("at the price of today")
            .isNull();
        assertThat(this.ledger.get(Kind.QUOTE, Wishes.QUOTE).status()).isEqualTo(Status.OPEN);
        this.ledger.customers.put("10003", new Customer("10003", CustomerUpserted.Status.ACTIVE, "DE", "EUR"));
        assertThat(reason(Wishes.orderOf("10003", "s", null, Wishes.QUOTE, line(1, "PUMP", "4", "90.00"))))
            .contains("not known");
    }

    @Test
    @DisplayName("B-13 a call-off raises what is used of the framework contract, at its price, and ends where it is used up")
    void callsOff() {
        this.ledger.enter(Wishes.contract("100", "95"), null);
        var origin = from(Kind.FRAMEWORK_CONTRACT, Wishes.CONTRACT, 1);

        var booked = booked(order(line(1, "PUMP", "3", "80.00", origin), line(2, "PUMP", "10", "80.00", origin),
                line(3, "PUMP", "1", "80.00", origin)));

        assertThat(this.ledger.get(Kind.ORDER, number(booked)).lines()).extracting((it) -> it.quantity().toString())
            .containsExactly("3", "2");
        assertThat(booked.remark())
            .isEqualTo("Line 2: quantity 2 instead of 10. Line 3: PUMP is used up in " + Wishes.CONTRACT + ".");
        var contract = this.ledger.get(Kind.FRAMEWORK_CONTRACT, Wishes.CONTRACT);
        assertThat(contract.status()).isEqualTo(Status.EXHAUSTED);
        assertThat(contract.usedTotal()).isEqualTo("8000.00");
        assertThat(contract.version()).isEqualTo(1003);
    }

    @Test
    @DisplayName("F-081 cancels an order of which nothing has left, and gives back what it took; later it says why not")
    void cancels() {
        this.ledger.enter(Wishes.contract("100", "40"), null);
        var wish = order(line(1, "PUMP", "10", "80.00", from(Kind.FRAMEWORK_CONTRACT, Wishes.CONTRACT, 1)));
        var number = number(booked(wish));
        var cancellation = new CancellationRequested("c1", 1, "10001", number, Wishes.NOW);

        var decision = this.clerk.decide(cancellation);
        this.ledger.enter(decision, cancellation.cause());
        this.ledger.enter(this.clerk.decide(cancellation), cancellation.cause());

        assertThat(this.ledger.get(Kind.ORDER, number).status()).isEqualTo(Status.CANCELLED);
        assertThat(this.ledger.get(Kind.FRAMEWORK_CONTRACT, Wishes.CONTRACT).lines().getFirst().usedQuantity())
            .isEqualTo("40");
        assertThat(this.ledger.stock("PUMP").orElseThrow().warehouses().getFirst().quantity()).isEqualTo("40");
        assertThat(this.clerk.decide(new CancellationRequested("c2", 1, "10001", number, Wishes.NOW)))
            .isInstanceOfSatisfying(Rejected.class, (it) -> assertThat(it.reason()).contains("cancelled already"));
        assertThat(this.clerk.decide(new CancellationRequested("c3", 1, "10003", number, Wishes.NOW)))
            .isInstanceOfSatisfying(Rejected.class, (it) -> assertThat(it.reason()).contains("not known"));
    }

    @Test
    @DisplayName("F-081 does not cancel what has been shipped, even in part")
    void doesNotCancelWhatHasLeft() {
        var number = number(booked(order(line(1, "PUMP", "10", "100.00"))));
        var order = this.ledger.get(Kind.ORDER, number);
        for (var status : List.of(Status.PARTIALLY_SHIPPED, Status.SHIPPED, Status.COMPLETED)) {
            this.ledger.enter(order.as(3, status), null);
            assertThat(this.clerk.decide(new CancellationRequested("c", 1, "10001", number, Wishes.NOW)))
                .isInstanceOfSatisfying(Rejected.class, (it) -> assertThat(it.reason()).contains("have left"));
        }
    }

    @Test
    void takesGoodsFromTheWarehouseThatTheOrderNames() {
        var wish = order(line(1, "VALVE", "10", "3.33"));
        var named = new OrderSubmitted(wish.id(), 1, wish.company(), wish.submission(), "LEJ", wish.orderer(),
                wish.unit(), wish.submittedAt(), "EUR", null, null, null, false, null, wish.lines());

        booked(named);

        assertThat(this.ledger.stock("VALVE").orElseThrow().warehouses()).extracting((it) -> it.quantity())
            .containsExactly(new BigDecimal("1000"), new BigDecimal("990"));
    }

    private Booked booked(OrderSubmitted wish) {
        this.ledger.submitted.put(wish.subject(), wish);
        var decision = this.clerk.decide(wish);
        assertThat(decision).isInstanceOf(Booked.class);
        this.ledger.enter(decision, wish.cause());
        return (Booked) decision;
    }

    private String reason(OrderSubmitted wish) {
        assertThat(this.clerk.decide(wish)).isInstanceOf(Rejected.class);
        return ((Rejected) this.clerk.decide(wish)).reason();
    }

    private static String number(Booked booked) {
        return Objects.requireNonNull(booked.number());
    }

}
