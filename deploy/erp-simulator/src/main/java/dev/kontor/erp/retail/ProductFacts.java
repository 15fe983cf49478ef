package dev.kontor.erp.retail;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.kontor.erp.event.ProductUpserted;

/// What the file tells about one article code, gathered from the lines that describe and price it.
final class ProductFacts {

    private final Map<String, Integer> descriptions = new LinkedHashMap<>();

    private BigDecimal price = BigDecimal.ZERO;

    private LocalDateTime latest = LocalDateTime.MIN;

    void add(RetailLine line) {
        this.descriptions.merge(line.description(), 1, Integer::sum);
        if (!line.at().isBefore(this.latest)) {
            this.latest = line.at();
            this.price = line.price();
        }
    }

    boolean hasSeveralDescriptions() {
        return this.descriptions.size() > 1;
    }

    ProductUpserted toEvent(String code) {
        var derived = new ArrayList<>(List.of("unit"));
        if (hasSeveralDescriptions()) {
            derived.add("name");
        }
        return new ProductUpserted(code, RetailRules.version(this.latest), name(), RetailRules.UNIT, this.price,
                RetailRules.CURRENCY, RetailRules.isService(code), null, derived);
    }

    private String name() {
        var most = this.descriptions.entrySet().iterator().next();
        for (var description : this.descriptions.entrySet()) {
            if (description.getValue() > most.getValue()) {
                most = description;
            }
        }
        return most.getKey();
    }

}
