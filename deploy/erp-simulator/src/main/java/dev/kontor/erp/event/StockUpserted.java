package dev.kontor.erp.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How much of a product lies in which warehouse now.
public record StockUpserted(String sku, long version, List<Warehouse> warehouses) implements ErpEvent {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Warehouse(String code, String name, BigDecimal quantity, @Nullable BigDecimal nextQuantity,
            @Nullable LocalDate nextOn) {
    }

    @Override
    public Topic topic() {
        return Topic.PRODUCTS;
    }

    @Override
    public String type() {
        return "kontor.erp.stock.upserted.v1";
    }

    @Override
    public String key() {
        return "STOCK/" + this.sku;
    }

}
