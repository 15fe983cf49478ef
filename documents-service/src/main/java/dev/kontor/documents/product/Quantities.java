package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// In which quantities a product can be ordered: no fewer than a minimum, in multiples of a pack.
///
/// @param step the pack; null where any quantity will do
public record Quantities(@Nullable BigDecimal minimum, @Nullable BigDecimal step) {

    /// Of UN/ECE Recommendations 20 and 21: what half of makes no sense. Of other units
    /// any quantity will do.
    private static final Set<String> COUNTED = Set.of("H87", "C62", "EA", "NAR", "NPR", "PR", "SET", "PK", "XPK", "BX",
            "XBX", "CT", "XCT", "BG", "XBG", "PA", "XPA", "RO", "XRO", "KT", "DZN", "CEN", "MIL", "PF", "XPX", "XPF",
            "XRL", "XCA", "XBO");

    static Quantities of(String unit, @Nullable BigDecimal minimum, @Nullable BigDecimal packSize) {
        return new Quantities(minimum, (packSize == null && COUNTED.contains(unit)) ? BigDecimal.ONE : packSize);
    }

    /// The least that can be ordered: the minimum, or the next whole pack above it.
    public BigDecimal least() {
        if (this.step == null) {
            return (this.minimum != null) ? this.minimum : BigDecimal.ZERO;
        }
        return (this.minimum != null) ? up(this.minimum, this.step) : this.step;
    }

    public boolean isTooFew(BigDecimal quantity) {
        return quantity.signum() <= 0 || quantity.compareTo(least()) < 0;
    }

    public boolean isOfWholePacks(BigDecimal quantity) {
        return this.step == null || quantity.remainder(this.step).signum() == 0;
    }

    public boolean allows(BigDecimal quantity) {
        return !isTooFew(quantity) && isOfWholePacks(quantity);
    }

    /// The next quantity at or above this one that can be ordered.
    public BigDecimal roundUp(BigDecimal quantity) {
        var enough = quantity.max(least());
        return (this.step == null) ? enough : up(enough, this.step);
    }

    private static BigDecimal up(BigDecimal quantity, BigDecimal step) {
        var rest = quantity.remainder(step);
        return (rest.signum() == 0) ? quantity : quantity.subtract(rest).add(step);
    }

}
