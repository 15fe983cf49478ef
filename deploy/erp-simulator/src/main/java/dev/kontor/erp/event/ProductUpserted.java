package dev.kontor.erp.event;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// An article or a service as the ERP sells it now.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProductUpserted(String sku, long version, String name, String unit, BigDecimal price, String currency,
        boolean service, @Nullable String productGroup, List<String> derived) implements ErpEvent {

    @Override
    public Topic topic() {
        return Topic.PRODUCTS;
    }

    @Override
    public String type() {
        return "kontor.erp.product.upserted.v1";
    }

    @Override
    public String key() {
        return "PRODUCT/" + this.sku;
    }

}
