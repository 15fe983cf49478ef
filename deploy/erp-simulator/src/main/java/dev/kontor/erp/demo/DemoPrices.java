package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.kontor.erp.event.AssortmentUpserted;
import dev.kontor.erp.event.CustomerPriceUpserted;
import dev.kontor.erp.event.CustomerPriceUpserted.Item;
import org.jspecify.annotations.Nullable;

/// What the demo supplier has agreed on with a customer: its list prices in the customer's currency less a discount, as
/// its documents have them, now and then an offer for two months, and with some, which part of the range they buy.
record DemoPrices(DemoCompany company, LocalDate today) {

    /// Customers with a currency of their own ask for the price of these.
    private static final Set<String> ON_REQUEST = Set.of("Wärmeerzeuger");

    private static final int OFFERS = 7;

    /// The smaller ones buy what their trade needs.
    @Nullable AssortmentUpserted assortment() {
        return switch (this.company.number()) {
            case "10006" -> new AssortmentUpserted("10006", 1,
                    List.of("Pumpen", "Rohre", "Isolierung", "Fittings", "Armaturen", "Heizkörper", "Dienstleistung"),
                    List.of("BE-0100", "SP-0050"));
            case "10008" -> new AssortmentUpserted("10008", 1,
                    List.of("Wärmeerzeuger", "Speicher", "Pumpen", "Heizkörper", "Armaturen", "Dienstleistung"),
                    List.of("BE-0010", "IS-9001"));
            default -> null;
        };
    }

    Stream<CustomerPriceUpserted> prices(List<DemoProduct> products) {
        return products.stream().filter(DemoProduct::isOrderable).filter(this::isAgreedOn).map(this::price);
    }

    private boolean isAgreedOn(DemoProduct product) {
        var euro = this.company.currency().equals("EUR");
        return (euro && this.company.trade().discountPercent() > 0) || (!euro && !ON_REQUEST.contains(product.group()));
    }

    private CustomerPriceUpserted price(DemoProduct product) {
        var percent = BigDecimal.valueOf(100L - this.company.trade().discountPercent(), 2);
        var factor = this.company.trade().perEuro().multiply(percent);
        var usual = product.price().multiply(factor).setScale(2, RoundingMode.HALF_UP);
        var items = new ArrayList<Item>();
        items.add(new Item(null, null, null, usual));
        product.scale(factor).forEach((it) -> items.add(new Item(null, null, it.from(), it.price())));
        var month = this.today.withDayOfMonth(1);
        var version = 1L;
        if (hasOffer(product)) {
            var begun = month.minusMonths(month.getMonthValue() % 2);
            version = begun.toEpochDay();
            items.add(new Item(begun, begun.plusMonths(2).minusDays(1), null,
                    usual.multiply(new BigDecimal("0.90")).setScale(2, RoundingMode.HALF_UP)));
            items.add(new Item(begun.plusMonths(4), null, null,
                    usual.multiply(new BigDecimal("1.02")).setScale(2, RoundingMode.HALF_UP)));
        }
        return new CustomerPriceUpserted(this.company.number(), product.sku(), version, this.company.currency(), items);
    }

    private boolean hasOffer(DemoProduct product) {
        return !product.service() && (product.number() + Integer.parseInt(this.company.number())) % OFFERS == 0;
    }

}
