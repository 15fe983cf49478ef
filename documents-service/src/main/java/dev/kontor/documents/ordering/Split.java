package dev.kontor.documents.ordering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.cart.Money;

/// Decides from which warehouse each quantity comes (F-075). One warehouse that has everything gets everything; otherwise
/// a line comes whole from one that has it, rather from one that is needed anyway; otherwise, where parts are allowed, in
/// parts. What lies nowhere is ordered from the line's first warehouse. Services go with the first order.
///
/// Every quantity is in exactly one part, and the amounts of a line's shares add up to the line's.
public final class Split {

    private final boolean divisible;

    private final Map<String, Map<String, BigDecimal>> left = new HashMap<>();

    private final Set<String> used = new LinkedHashSet<>();

    private final Map<Place, List<Share>> parts = new LinkedHashMap<>();

    private Split(boolean divisible) {
        this.divisible = divisible;
    }

    /// @param divisible whether the goods may come in parts
    public static List<Part> of(List<Wanted> wanted, boolean divisible) {
        var split = new Split(divisible);
        var goods = wanted.stream().filter(it -> !it.service()).toList();
        goods.forEach(split::note);
        var all = split.warehouseWithAll(goods);
        for (var line : goods) {
            split.share(line, (all != null) ? split.whole(all, line) : split.places(line));
        }
        wanted.stream().filter(Wanted::service).forEach(split::withTheFirst);
        return split.parts.entrySet()
            .stream()
            .map(it -> new Part(it.getKey().warehouse(), it.getKey().currency(), it.getValue()))
            .toList();
    }

    private void note(Wanted line) {
        this.left.computeIfAbsent(line.product(), product -> {
            var stores = new LinkedHashMap<String, BigDecimal>();
            line.stores().forEach(it -> stores.put(it.warehouse(), it.quantity().max(BigDecimal.ZERO)));
            return stores;
        });
    }

    private @Nullable String warehouseWithAll(List<Wanted> goods) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        goods.forEach(line -> sums.merge(line.product(), line.quantity(), BigDecimal::add));
        return goods.stream()
            .flatMap(line -> line.stores().stream())
            .map(Store::warehouse)
            .distinct()
            .filter(it -> sums.entrySet().stream().allMatch(sum -> has(it, sum.getKey(), sum.getValue())))
            .findFirst()
            .orElse(null);
    }

    private Map<@Nullable String, BigDecimal> whole(@Nullable String warehouse, Wanted line) {
        var places = new LinkedHashMap<@Nullable String, BigDecimal>();
        places.put(warehouse, line.quantity());
        if (warehouse != null) {
            take(warehouse, line.product(), line.quantity());
        }
        return places;
    }

    private Map<@Nullable String, BigDecimal> places(Wanted line) {
        var warehouses = line.stores().stream().map(Store::warehouse).toList();
        if (warehouses.isEmpty()) {
            return whole(null, line);
        }
        for (var one : this.used) {
            if (has(one, line.product(), line.quantity())) {
                return whole(one, line);
            }
        }
        for (var one : warehouses) {
            if (has(one, line.product(), line.quantity())) {
                return whole(one, line);
            }
        }
        return this.divisible ? inParts(line, warehouses) : whole(warehouses.getFirst(), line);
    }

    private Map<@Nullable String, BigDecimal> inParts(Wanted line, List<String> warehouses) {
        var places = new LinkedHashMap<@Nullable String, BigDecimal>();
        var missing = line.quantity();
        for (var one : warehouses) {
            var here = wholePacks(stock(one, line.product()).min(missing), line.step());
            if (here.signum() > 0) {
                places.put(one, here);
                take(one, line.product(), here);
                missing = missing.subtract(here);
            }
        }
        if (missing.signum() > 0) {
            places.merge(warehouses.getFirst(), missing, BigDecimal::add);
        }
        return places;
    }

    private void share(Wanted line, Map<@Nullable String, BigDecimal> places) {
        var rest = line.netAmount();
        var open = places.size();
        for (var place : places.entrySet()) {
            open--;
            var amount = (open == 0) ? rest : portion(line, place.getValue());
            rest = rest.subtract(amount);
            if (place.getKey() != null) {
                this.used.add(place.getKey());
            }
            add(new Place(place.getKey(), line.currency()), new Share(line.id(), place.getValue(), amount));
        }
    }

    private static BigDecimal portion(Wanted line, BigDecimal quantity) {
        return Money.round(line.netAmount().multiply(quantity).divide(line.quantity(), 12, RoundingMode.HALF_UP),
                line.currency());
    }

    private void withTheFirst(Wanted service) {
        var place = this.parts.keySet()
            .stream()
            .filter(it -> it.currency().equals(service.currency()))
            .findFirst()
            .orElse(new Place(null, service.currency()));
        add(place, new Share(service.id(), service.quantity(), service.netAmount()));
    }

    private void add(Place place, Share share) {
        this.parts.computeIfAbsent(place, it -> new ArrayList<>()).add(share);
    }

    private boolean has(String warehouse, String product, BigDecimal quantity) {
        return stock(warehouse, product).compareTo(quantity) >= 0;
    }

    private BigDecimal stock(String warehouse, String product) {
        return this.left.getOrDefault(product, Map.of()).getOrDefault(warehouse, BigDecimal.ZERO);
    }

    private void take(String warehouse, String product, BigDecimal quantity) {
        this.left.getOrDefault(product, new HashMap<>())
            .computeIfPresent(warehouse, (it, stock) -> stock.subtract(quantity).max(BigDecimal.ZERO));
    }

    private static BigDecimal wholePacks(BigDecimal quantity, @Nullable BigDecimal step) {
        return (step == null) ? quantity : quantity.subtract(quantity.remainder(step));
    }

    private record Place(@Nullable String warehouse, String currency) {
    }

    /// A line that is to be ordered.
    ///
    /// @param id of the line
    /// @param product by which lines share a stock
    /// @param step the pack that is not to be broken
    /// @param stores in the order in which the supplier delivers from them; none where
    /// the stock is not known
    public record Wanted(String id, String product, BigDecimal quantity, @Nullable BigDecimal step, boolean service,
            List<Store> stores, String currency, BigDecimal netAmount) {

        public Wanted {
            stores = List.copyOf(stores);
        }

    }

    /// How much of a product a warehouse has.
    public record Store(String warehouse, BigDecimal quantity) {
    }

    /// What becomes one order.
    public record Part(@Nullable String warehouse, String currency, List<Share> shares) {

        public Part {
            shares = List.copyOf(shares);
        }

    }

    /// So much of a line.
    public record Share(String line, BigDecimal quantity, BigDecimal netAmount) {
    }

}
