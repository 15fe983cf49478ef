package dev.kontor.erp.retail;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import dev.kontor.erp.event.CustomerUpserted;

/// What the file tells about one customer, gathered line by line.
final class CustomerFacts {

    private String country = "";

    private boolean severalCountries;

    private LocalDateTime latest = LocalDateTime.MIN;

    void add(RetailLine line) {
        this.severalCountries |= !this.country.isEmpty() && !this.country.equals(line.country());
        if (!line.at().isBefore(this.latest)) {
            this.latest = line.at();
            this.country = line.country();
        }
    }

    boolean hasSeveralCountries() {
        return this.severalCountries;
    }

    CustomerUpserted toEvent(String number) {
        var derived = new ArrayList<>(List.of("name", "status"));
        if (this.severalCountries || !RetailRules.isCountryExact(this.country)) {
            derived.add("country");
        }
        return new CustomerUpserted(number, RetailRules.version(this.latest), "Customer " + number,
                CustomerUpserted.Status.ACTIVE, RetailRules.countryCode(this.country), RetailRules.CURRENCY, null, null,
                null, null, null, null, List.of(), derived);
    }

}
