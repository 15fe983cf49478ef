package dev.kontor.documents.catalogue;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.product.Availability;
import dev.kontor.documents.product.Stock;
import dev.kontor.documents.product.Warehouse;

/// What of some goods lies where.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What of some goods lies where.")
record ProductStock(Availability availability,
        @Schema(description = "In all warehouses together, as a decimal string.", example = "48") String quantity,
        @Schema(description = "Incoming: the first day on which some arrive.") @Nullable LocalDate arrivesOn,
        @Schema(description = "In the order in which the supplier delivers from them.") List<InWarehouse> warehouses) {

    static ProductStock of(Stock stock) {
        var availability = stock.availability();
        return new ProductStock(availability, QuantityText.of(stock.quantity()),
                (availability == Availability.INCOMING) ? stock.arrivesOn().orElse(null) : null,
                stock.warehouses().stream().map(InWarehouse::of).toList());
    }

    @Schema(name = "WarehouseStock", description = "What lies in a warehouse, and what arrives there next.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InWarehouse(@Schema(example = "HAM") String code, @Schema(example = "Hamburg") String name,
            @Schema(description = "A decimal string.", example = "42") String quantity,
            @Schema(description = "A decimal string.") @Nullable String nextQuantity, @Nullable LocalDate nextOn) {

        static InWarehouse of(Warehouse warehouse) {
            return new InWarehouse(warehouse.code(), warehouse.name(), QuantityText.of(warehouse.quantity()),
                    QuantityText.ofNullable(warehouse.nextQuantity()), warehouse.nextOn());
        }

    }

}
