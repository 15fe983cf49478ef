package dev.kontor.erp.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a product costs one customer.
public record CustomerPriceUpserted(String company, String sku, long version, String currency,
        List<Item> prices) implements ErpEvent {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(@Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable BigDecimal from,
            BigDecimal price) {
    }

    @Override
    public Topic topic() {
        return Topic.PRODUCTS;
    }

    @Override
    public String type() {
        return "kontor.erp.customer-price.upserted.v1";
    }

    @Override
    public String key() {
        return "CUSTOMER_PRICE/" + this.company + "/" + this.sku;
    }

}
