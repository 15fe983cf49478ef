package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What of a product lies where, in the order in which the supplier delivers from there.
public record Stock(List<Warehouse> warehouses) {

    static final Stock UNKNOWN = new Stock(List.of());

    public Stock {
        warehouses = List.copyOf(warehouses);
    }

    public Availability availability() {
        if (this.warehouses.stream().anyMatch(it -> it.quantity().signum() > 0)) {
            return Availability.IN_STOCK;
        }
        return arrivesOn().isPresent() ? Availability.INCOMING : Availability.ON_REQUEST;
    }

    /// The first day on which some arrive anywhere.
    public Optional<LocalDate> arrivesOn() {
        return this.warehouses.stream()
            .flatMap(it -> Optional.ofNullable(it.nextOn()).stream())
            .min(Comparator.naturalOrder());
    }

    /// In all warehouses together.
    public BigDecimal quantity() {
        return this.warehouses.stream().map(Warehouse::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

}
