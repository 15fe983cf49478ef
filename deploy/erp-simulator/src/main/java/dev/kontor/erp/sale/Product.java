package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What matters of a product when it is sold; a null list of scale prices is none, `orderable` absent is yes.
public record Product(String sku, String name, String unit, @Nullable BigDecimal price, @Nullable String currency,
        boolean service, @Nullable String productGroup, @Nullable Boolean orderable,
        @Nullable BigDecimal minimumQuantity, @Nullable BigDecimal packSize, @Nullable List<ScalePrice> scalePrices) {

    private static final Set<String> COUNTED = Set.of("H87", "C62", "PK", "SET", "NAR", "PR", "BX", "CT");

    public record ScalePrice(BigDecimal from, BigDecimal price) {
    }

    boolean isWithdrawn() {
        return Boolean.FALSE.equals(this.orderable);
    }

    static boolean isCounted(String unit) {
        return COUNTED.contains(unit);
    }

    /// At least the minimum, and a multiple of the pack.
    BigDecimal sold(BigDecimal wanted) {
        var enough = (this.minimumQuantity != null) ? wanted.max(this.minimumQuantity) : wanted;
        var pack = (this.packSize != null) ? this.packSize : isCounted(this.unit) ? BigDecimal.ONE : null;
        return (pack == null) ? enough : enough.divide(pack, 0, RoundingMode.CEILING).multiply(pack);
    }

    /// From which quantities on it may cost less.
    Stream<BigDecimal> steps() {
        return (this.scalePrices != null) ? this.scalePrices.stream().map(ScalePrice::from) : Stream.of();
    }

    /// What one unit of so many costs by the list, or nothing in another currency.
    @Nullable BigDecimal listPrice(BigDecimal quantity, String wanted) {
        if (this.price == null || !wanted.equals(this.currency)) {
            return null;
        }
        var best = this.price;
        var reached = BigDecimal.ZERO;
        for (var scale : (this.scalePrices != null) ? this.scalePrices : List.<ScalePrice>of()) {
            if (scale.from().compareTo(quantity) <= 0 && scale.from().compareTo(reached) >= 0) {
                best = scale.price();
                reached = scale.from();
            }
        }
        return best;
    }

}
