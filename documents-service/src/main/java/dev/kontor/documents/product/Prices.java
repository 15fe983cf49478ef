package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// All prices of a product for one customer, and which of them holds. The customer's own come before the list's; of
/// those that hold on a day, the one with the highest quantity that is reached, and of several the one that began last.
/// What has no price in the customer's currency has none: nothing is converted, the price is on request.
///
/// @param currency the customer's; null where there is no price in it
public record Prices(@Nullable String currency, List<Own> own, List<Listed> list) {

    static final Prices NONE = new Prices(null, List.of(), List.of());

    private static final Comparator<Own> HOLDS_BEFORE = Comparator.comparing(Own::from)
        .thenComparing(it -> (it.validFrom() != null) ? it.validFrom() : LocalDate.MIN);

    public Prices {
        own = List.copyOf(own);
        list = List.copyOf(list);
    }

    /// @param currency of the customer; null when the ERP has not told it yet: then the
    /// one of its own prices, or else that of the list
    static Prices of(@Nullable String currency, @Nullable String ownCurrency, List<Own> own,
            @Nullable String listCurrency, List<Listed> list) {
        var wanted = Stream.of(currency, ownCurrency, listCurrency)
            .<String>flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(null);
        var inIt = new Prices(wanted, Objects.equals(wanted, ownCurrency) ? own : List.of(),
                Objects.equals(wanted, listCurrency) ? list : List.of());
        return (inIt.own.isEmpty() && inIt.list.isEmpty()) ? NONE : inIt;
    }

    /// What one unit costs when so many are bought on a day; nothing when that is to be
    /// asked for.
    public Optional<Price> of(BigDecimal quantity, LocalDate on) {
        if (this.currency == null) {
            return Optional.empty();
        }
        var currency = this.currency;
        return this.own.stream()
            .filter(it -> it.holdsOn(on) && it.from().compareTo(quantity) <= 0)
            .max(HOLDS_BEFORE)
            .map(it -> new Price(it.from(), it.amount(), currency, true, it.validUntil()))
            .or(() -> this.list.stream()
                .filter(it -> it.from().compareTo(quantity) <= 0)
                .max(Comparator.comparing(Listed::from))
                .map(it -> new Price(it.from(), it.amount(), currency, false, null)));
    }

    /// What holds on a day, by quantity: each step begins where the price changes.
    public List<Price> scale(LocalDate on) {
        var borders = new TreeSet<BigDecimal>();
        this.own.stream().filter(it -> it.holdsOn(on)).map(Own::from).forEach(borders::add);
        this.list.stream().map(Listed::from).forEach(borders::add);
        var steps = new ArrayList<Price>();
        for (var border : borders) {
            of(border, on).filter(it -> steps.isEmpty() || !isSame(steps.getLast(), it))
                .map(it -> new Price(border, it.amount(), it.currency(), it.own(), it.until()))
                .ifPresent(steps::add);
        }
        return steps;
    }

    private static boolean isSame(Price before, Price now) {
        return before.amount().compareTo(now.amount()) == 0 && before.own() == now.own()
                && Objects.equals(before.until(), now.until());
    }

    /// The next day on which something else holds.
    public Optional<LocalDate> changesAfter(LocalDate on) {
        var today = amounts(on);
        return this.own.stream()
            .flatMap(Own::turns)
            .filter(it -> it.isAfter(on))
            .distinct()
            .sorted()
            .filter(it -> !amounts(it).equals(today))
            .findFirst();
    }

    private List<String> amounts(LocalDate on) {
        return scale(on).stream()
            .map(it -> it.from().stripTrailingZeros().toPlainString() + ":"
                    + it.amount().stripTrailingZeros().toPlainString())
            .toList();
    }

    /// Made for the customer.
    public record Own(@Nullable LocalDate validFrom, @Nullable LocalDate validUntil, BigDecimal from,
            BigDecimal amount) {

        boolean holdsOn(LocalDate day) {
            return (this.validFrom == null || !day.isBefore(this.validFrom))
                    && (this.validUntil == null || !day.isAfter(this.validUntil));
        }

        Stream<LocalDate> turns() {
            return Stream.concat(Stream.ofNullable(this.validFrom),
                    Stream.ofNullable(this.validUntil)
                        .filter(it -> it.isBefore(LocalDate.MAX))
                        .map(it -> it.plusDays(1)));
        }

    }

    /// For everybody.
    public record Listed(BigDecimal from, BigDecimal amount) {
    }

}
