package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import dev.kontor.erp.demo.DemoProduct.Held;
import dev.kontor.erp.event.StockUpserted;
import dev.kontor.erp.event.StockUpserted.Warehouse;
import org.jspecify.annotations.Nullable;

/// One of the three warehouses of the demo supplier, and what lies in it in a week.
///
/// @param without the groups that it does not keep
record DemoStock(String code, String title, Set<String> without) {

    private static final List<DemoStock> WAREHOUSES = List.of(
            new DemoStock("HAM", "Hamburg", Set.of("Rohre", "Speicher")),
            new DemoStock("LEJ", "Leipzig", Set.of("Sanitär")),
            new DemoStock("CLJ", "Cluj-Napoca", Set.of("Wärmeerzeuger", "Speicher", "Heizkörper", "Sanitär")));

    private static final long CHANGES_A_WEEK = 100_000;

    private static final BigDecimal DEAR = new BigDecimal("500");

    /// It is counted on Mondays; its version is that day, with room for what is taken and
    /// brought until the next one.
    static @Nullable StockUpserted of(DemoProduct product, LocalDate today) {
        if (product.service()) {
            return null;
        }
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var warehouses = new ArrayList<Warehouse>();
        for (var warehouse : WAREHOUSES) {
            if (!warehouse.without.contains(product.group())) {
                warehouses.add(warehouse.counted(product, monday));
            }
        }
        return new StockUpserted(product.sku(), monday.toEpochDay() * CHANGES_A_WEEK, List.copyOf(warehouses));
    }

    private Warehouse counted(DemoProduct product, LocalDate monday) {
        var random = new SplittableRandom(product.number() * 10_000L + this.code.hashCode() + monday.toEpochDay());
        var some = some(product, random);
        var none = product.held() != null || random.nextInt(6) == 0;
        var arrives = product.isOrderable() && product.held() != Held.NONE && (none || random.nextInt(4) == 0);
        return new Warehouse(this.code, this.title, none ? BigDecimal.ZERO : some,
                arrives ? some.add(some(product, random)) : null,
                arrives ? monday.plusDays(8 + random.nextInt(3) + 7L * random.nextInt(3)) : null);
    }

    private static BigDecimal some(DemoProduct product, SplittableRandom random) {
        var pack = (product.packSize() != null) ? product.packSize() : BigDecimal.ONE;
        var packs = (product.price().compareTo(DEAR) > 0) ? random.nextInt(1, 6) : random.nextInt(4, 90);
        return pack.multiply(BigDecimal.valueOf(packs));
    }

}
