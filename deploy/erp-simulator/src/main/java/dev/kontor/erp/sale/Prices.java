package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What a customer pays on a day: its own price, else the list's, each in its currency only.
final class Prices {

    private Prices() {
    }

    static Optional<BigDecimal> of(Ledger ledger, String company, Product product, BigDecimal quantity, String currency,
            LocalDate day) {
        return ledger.price(company, product.sku())
            .filter((it) -> it.currency().equals(currency))
            .flatMap((it) -> it.of(quantity, day))
            .or(() -> Optional.ofNullable(product.listPrice(quantity, currency)));
    }

}
