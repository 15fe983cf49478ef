package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import dev.kontor.erp.event.ProductUpserted;
import dev.kontor.erp.event.ProductUpserted.Details;
import dev.kontor.erp.event.ProductUpserted.Scale;
import org.jspecify.annotations.Nullable;

/// An article or service of the demo supplier; its price is in euro.
///
/// @param held how it is held in stock where that is not as usual
record DemoProduct(String sku, String name, String unit, BigDecimal price, String group, boolean service,
        @Nullable String description, @Nullable String manufacturer, @Nullable String manufacturerNumber,
        @Nullable BigDecimal minimumQuantity, @Nullable BigDecimal packSize, @Nullable Integer leadTimeDays,
        @Nullable Held held, @Nullable Boolean withdrawn) {

    enum Held {

        COMING, NONE

    }

    private static final int VERSION = 2;

    private static final BigDecimal DEAR = new BigDecimal("500");

    /// Of what is bought in numbers, many are cheaper: hundredths of the price, by
    /// quantity.
    private static final Map<String, Integer> HUNDREDTHS = Map.of("50", 96, "250", 92);

    private static final Map<String, Integer> HUNDREDTHS_OF_METRES = Map.of("100", 95, "500", 90);

    private static final Set<String> IN_NUMBERS = Set.of("Rohre", "Fittings", "Isolierung", "Armaturen",
            "Betriebsstoffe");

    ProductUpserted toEvent() {
        return new ProductUpserted(this.sku, VERSION, this.name, this.unit, this.price, "EUR", this.service, this.group,
                new Details(this.description, this.service ? null : Gtin.of(number()), this.manufacturer,
                        this.manufacturerNumber, this.minimumQuantity, this.packSize, scale(BigDecimal.ONE),
                        isOrderable(), this.leadTimeDays),
                List.of());
    }

    boolean isOrderable() {
        return !Boolean.TRUE.equals(this.withdrawn);
    }

    /// Prices by quantity, each times a factor.
    List<Scale> scale(BigDecimal factor) {
        if (!IN_NUMBERS.contains(this.group) || !isOrderable()) {
            return List.of();
        }
        return (this.unit.equals("MTR") ? HUNDREDTHS_OF_METRES : HUNDREDTHS).entrySet()
            .stream()
            .map((it) -> new Scale(new BigDecimal(it.getKey()),
                    this.price.multiply(factor)
                        .multiply(BigDecimal.valueOf(it.getValue(), 2))
                        .setScale(2, RoundingMode.HALF_UP)))
            .sorted((one, other) -> one.from().compareTo(other.from()))
            .toList();
    }

    /// The digits of its code, with the place of its group before them.
    int number() {
        return Math.floorMod(this.group.hashCode(), 9) * 10_000 + Integer.parseInt(this.sku.substring(3));
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
