package dev.kontor.documents.ordering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.kontor.documents.cart.Money;
import dev.kontor.documents.ordering.Split.Part;
import dev.kontor.documents.ordering.Split.Share;
import dev.kontor.documents.ordering.Split.Store;
import dev.kontor.documents.ordering.Split.Wanted;

import static org.assertj.core.api.Assertions.assertThat;

class SplitTests {

    private static final int CARTS = 3_000;

    @Test
    @DisplayName("F-075 what one warehouse has comes from there, though another is nearer")
    void oneWarehouseThatHasEverything() {
        var parts = Split.of(List.of(goods("a", "5", stock("HAM", "9"), stock("LEJ", "9")),
                goods("b", "5", stock("HAM", "1"), stock("LEJ", "9"))), true);

        assertThat(parts).extracting(Part::warehouse).containsExactly("LEJ");
    }

    @Test
    @DisplayName("F-075 n warehouses make n orders, and a service goes with the first")
    void oneOrderPerWarehouse() {
        var parts = Split.of(List.of(service("s"), goods("a", "5", stock("HAM", "5"), stock("LEJ", "0")),
                goods("b", "5", stock("HAM", "0"), stock("LEJ", "5"))), false);

        assertThat(parts).extracting(Part::warehouse).containsExactly("HAM", "LEJ");
        assertThat(parts.getFirst().shares()).extracting(Share::line).containsExactly("a", "s");
    }

    @Test
    @DisplayName("F-075 a line comes in parts only where that is allowed, and in whole packs")
    void inParts() {
        var line = new Wanted("a", "a", new BigDecimal("10"), new BigDecimal("2"), false,
                List.of(stock("HAM", "5"), stock("LEJ", "5")), "EUR", new BigDecimal("100.00"));

        assertThat(Split.of(List.of(line), true)).containsExactly(
                new Part("HAM", "EUR", List.of(new Share("a", new BigDecimal("6"), new BigDecimal("60.00")))),
                new Part("LEJ", "EUR", List.of(new Share("a", new BigDecimal("4"), new BigDecimal("40.00")))));
        assertThat(Split.of(List.of(line), false)).extracting(Part::warehouse).containsExactly("HAM");
    }

    @Test
    @DisplayName("F-075 what lies nowhere is ordered from the first warehouse, what has no stock at all from wherever the supplier chooses")
    void notInStock() {
        var parts = Split.of(List.of(goods("a", "5", stock("HAM", "0"), stock("LEJ", "0")), goods("b", "1")), true);

        assertThat(parts).extracting(Part::warehouse).containsExactly("HAM", null);
    }

    @Test
    @DisplayName("F-076 services alone are one order, per currency")
    void servicesAlone() {
        assertThat(Split.of(List.of(service("s"), service("t")), true)).hasSize(1);
    }

    @Test
    @DisplayName("F-075 of any cart every quantity is in exactly one order, amounts add up, and no warehouse gives more than it has beyond what lies nowhere")
    void addsUp() {
        var random = new Random(75);
        for (int i = 0; i < CARTS; i++) {
            var divisible = random.nextBoolean();
            var cart = cart(random);
            var parts = Split.of(cart, divisible);

            assertThat(new HashSet<>(parts.stream().map(it -> it.warehouse() + "/" + it.currency()).toList()))
                .as("one order per warehouse and currency")
                .hasSameSizeAs(parts);
            for (var line : cart) {
                var shares = shares(parts, line.id());
                assertThat(sum(shares.stream().map(Share::quantity).toList())).as("quantity of %s", line)
                    .isEqualByComparingTo(line.quantity());
                assertThat(sum(shares.stream().map(Share::netAmount).toList())).as("amount of %s", line)
                    .isEqualByComparingTo(line.netAmount());
                assertThat(shares).allSatisfy(it -> {
                    assertThat(it.quantity()).isPositive();
                    if (line.step() != null) {
                        assertThat(it.quantity().remainder(line.step())).isEqualByComparingTo("0");
                    }
                });
                if (!divisible || line.service()) {
                    assertThat(shares).hasSize(1);
                }
            }
            assertThat(sum(parts.stream().flatMap(it -> it.shares().stream()).map(Share::netAmount).toList()))
                .isEqualByComparingTo(sum(cart.stream().map(Wanted::netAmount).toList()));
        }
    }

    @Test
    @DisplayName("F-075 the same cart is split the same way, so that what was seen can be compared with what is")
    void isRepeatable() {
        var random = new Random(4);
        for (int i = 0; i < 200; i++) {
            var cart = cart(random);
            assertThat(Split.of(cart, true)).isEqualTo(Split.of(cart, true));
        }
    }

    private static List<Wanted> cart(Random random) {
        var lines = new ArrayList<Wanted>();
        var count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            var service = random.nextInt(5) == 0;
            var step = random.nextInt(3) == 0 ? new BigDecimal(1 + random.nextInt(4)) : null;
            var quantity = (step == null) ? new BigDecimal(1 + random.nextInt(50)).movePointLeft(random.nextInt(2))
                    : step.multiply(new BigDecimal(1 + random.nextInt(10)));
            var stores = new ArrayList<Store>();
            for (var warehouse : List.of("HAM", "LEJ", "CLJ").subList(0, random.nextInt(4))) {
                stores.add(stock(warehouse, Integer.toString(random.nextInt(30) - 2)));
            }
            var currency = random.nextInt(8) == 0 ? "RON" : "EUR";
            lines.add(new Wanted("l" + i, "p" + random.nextInt(4), quantity, step, service,
                    service ? List.of() : stores, currency,
                    Money.round(quantity.multiply(new BigDecimal(random.nextInt(10_000)).movePointLeft(3)), currency)));
        }
        return lines;
    }

    private static List<Share> shares(List<Part> parts, String line) {
        return parts.stream().flatMap(it -> it.shares().stream()).filter(it -> it.line().equals(line)).toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Wanted goods(String id, String quantity, Store... stores) {
        return wanted(id, quantity, null, false, stores);
    }

    private static Wanted service(String id) {
        return wanted(id, "1", null, true);
    }

    private static Wanted wanted(String id, String quantity, @Nullable BigDecimal step, boolean service,
            Store... stores) {
        return new Wanted(id, id, new BigDecimal(quantity), step, service, List.of(stores), "EUR",
                new BigDecimal("10.00"));
    }

    private static Store stock(String warehouse, String quantity) {
        return new Store(warehouse, new BigDecimal(quantity));
    }

}
