package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.kontor.documents.product.Quantities;

/// How much of something may be ordered.
public final class Quantity {

    /// Of one line; whoever needs more speaks to the supplier.
    public static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private Quantity() {
    }

    /// Reads a decimal number as JSON has it; nothing when it is none.
    public static Optional<BigDecimal> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /// Nothing when it is a number of things.
    public static Optional<Mistake> check(BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            return Optional.of(new Mistake("positive"));
        }
        if (quantity.compareTo(MOST) > 0) {
            return Optional.of(new Mistake("too-large", plain(MOST)));
        }
        return Optional.empty();
    }

    /// Nothing when so many of the product can be ordered.
    public static Optional<Mistake> check(BigDecimal quantity, Quantities allowed) {
        return check(quantity).or(() -> {
            var step = allowed.step();
            if (step != null && !allowed.isOfWholePacks(quantity)) {
                return Optional.of((step.compareTo(BigDecimal.ONE) == 0) ? new Mistake("whole-number")
                        : new Mistake("pack-size", plain(step)));
            }
            return allowed.isTooFew(quantity) ? Optional.of(new Mistake("too-small", plain(allowed.least())))
                    : Optional.empty();
        });
    }

    /// Without zeros at the end, and never as `1E+3`.
    public static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    /// A stable word and what its text names.
    public record Mistake(String code, List<Object> arguments) {

        Mistake(String code, Object... arguments) {
            this(code, List.of(arguments));
        }

    }

}
