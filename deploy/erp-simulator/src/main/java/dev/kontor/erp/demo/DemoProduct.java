package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

import dev.kontor.erp.event.ProductUpserted;

/// An article or service of the demo supplier; its price is in euro.
record DemoProduct(String sku, String name, String unit, BigDecimal price, String group, boolean service) {

    private static final BigDecimal DEAR = new BigDecimal("500");

    ProductUpserted toEvent() {
        return new ProductUpserted(this.sku, 1, this.name, this.unit, this.price, "EUR", this.service, this.group,
                List.of());
    }

    /// A quantity that someone would order of it: metres by the bar, hours by the half,
    /// few of what is dear.
    BigDecimal quantity(SplittableRandom random) {
        return switch (this.unit) {
            case "MTR" -> BigDecimal.valueOf(25L * random.nextInt(1, 25), 1);
            case "MTK", "KGM", "HUR" -> BigDecimal.valueOf(5L * random.nextInt(1, 17), 1);
            case "LTR" -> BigDecimal.valueOf(10L * random.nextInt(1, 13));
            case "C62", "SET" -> BigDecimal.valueOf(random.nextInt(1, 3));
            default -> BigDecimal.valueOf(random.nextInt(1, (this.price.compareTo(DEAR) > 0) ? 4 : 41));
        };
    }

    /// Whether half of it can be shipped later.
    boolean isCounted() {
        return this.unit.equals("H87") || this.unit.equals("PK");
    }

}
