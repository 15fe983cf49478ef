package dev.kontor.erp.event;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// An article or a service as the ERP sells it now.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProductUpserted(String sku, long version, String name, String unit, BigDecimal price, String currency,
        boolean service, @Nullable String productGroup, @JsonUnwrapped @Nullable Details details,
        List<String> derived) implements ErpEvent {

    /// Of which no more is known.
    public ProductUpserted(String sku, long version, String name, String unit, BigDecimal price, String currency,
            boolean service, @Nullable String productGroup, List<String> derived) {
        this(sku, version, name, unit, price, currency, service, productGroup, null, derived);
    }

    /// What a catalogue tells besides.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Details(@Nullable String description, @Nullable String gtin, @Nullable String manufacturer,
            @Nullable String manufacturerNumber, @Nullable BigDecimal minimumQuantity, @Nullable BigDecimal packSize,
            List<Scale> scalePrices, boolean orderable, @Nullable Integer leadTimeDays) {
    }

    /// What one unit costs from a quantity on.
    public record Scale(BigDecimal from, BigDecimal price) {
    }

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
