package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;

/// What a customer wants in one deal, at its prices: list price in its currency less its discount, rounded half up to
/// the cent; a line's amount likewise.
record Basket(List<Item> items) {

    record Item(DemoProduct product, BigDecimal quantity, BigDecimal unitPrice) {

        Line priced(int position, BigDecimal wanted) {
            return new Line(position, this.product.sku(), this.product.group(), this.product.name(), wanted,
                    this.product.unit(), this.unitPrice, cents(wanted.multiply(this.unitPrice)));
        }

        Line unpriced(int position, BigDecimal shipped) {
            return new Line(position, this.product.sku(), this.product.group(), this.product.name(), shipped,
                    this.product.unit(), null, null);
        }

    }

    /// Different articles, and now and then a service with them.
    static Basket fill(DemoCompany company, List<DemoProduct> products, SplittableRandom random) {
        var goods = new ArrayList<>(products.stream().filter((product) -> !product.service()).toList());
        var services = products.stream().filter(DemoProduct::service).toList();
        var items = new ArrayList<Item>();
        var most = company.trade().maxLines();
        var size = 1 + random.nextInt(1 + random.nextInt(most)); // small baskets are more
                                                                 // common
        for (var i = 0; i < size; i++) {
            items.add(item(company, goods.remove(random.nextInt(goods.size())), random));
        }
        if (random.nextInt(100) < 15) {
            items.add(item(company, services.get(random.nextInt(services.size())), random));
        }
        return new Basket(List.copyOf(items));
    }

    private static Item item(DemoCompany company, DemoProduct product, SplittableRandom random) {
        var percent = BigDecimal.valueOf(100L - company.trade().discountPercent(), 2);
        var price = cents(product.price().multiply(company.trade().perEuro()).multiply(percent));
        return new Item(product, product.quantity(random), price);
    }

    List<Line> priced() {
        var lines = new ArrayList<Line>();
        for (var item : this.items) {
            lines.add(item.priced(lines.size() + 1, item.quantity()));
        }
        return lines;
    }

    /// The goods in one shipment, or in two with half of what can be counted in the
    /// second.
    List<List<Line>> shipments(boolean split, String order) {
        var first = new ArrayList<Line>();
        var second = new ArrayList<Line>();
        for (int at = 0; at < this.items.size(); at++) {
            var item = this.items.get(at);
            if (item.product().service()) {
                continue;
            }
            var later = later(item, split);
            if (later.signum() > 0) {
                second.add(item.unpriced(second.size() + 1, later).following(Kind.ORDER, order, at + 1));
            }
            first.add(item.unpriced(first.size() + 1, item.quantity().subtract(later))
                .following(Kind.ORDER, order, at + 1));
        }
        return second.isEmpty() ? List.of(first) : List.of(first, second);
    }

    private static BigDecimal later(Item item, boolean split) {
        if (!split || !item.product().isCounted()) {
            return BigDecimal.ZERO;
        }
        return item.quantity().divideToIntegralValue(BigDecimal.TWO);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

}
