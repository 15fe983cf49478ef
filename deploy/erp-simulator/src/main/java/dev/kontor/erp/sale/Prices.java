package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What a customer pays for a product on a day: its own price, else the list's, each in its currency only.
record Prices(Ledger ledger, String company, Product product, String currency, LocalDate day) {

    Optional<BigDecimal> of(BigDecimal quantity) {
        return own().flatMap((it) -> it.of(quantity, this.day))
            .or(() -> Optional.ofNullable(this.product.listPrice(quantity, this.currency)));
    }

    /// Whether it is the price for so many or for more, of which this may be a part: an
    /// order that was split by warehouse
    /// keeps the price of the whole.
    boolean has(BigDecimal price, BigDecimal quantity) {
        var steps = Stream.concat(own().stream().flatMap(CustomerPrice::steps), this.product.steps());
        return Stream.concat(Stream.of(quantity), steps.filter((it) -> it.compareTo(quantity) > 0))
            .flatMap((it) -> of(it).stream())
            .anyMatch((it) -> it.compareTo(price) == 0);
    }

    private Optional<CustomerPrice> own() {
        return this.ledger.price(this.company, this.product.sku()).filter((it) -> it.currency().equals(this.currency));
    }

}
