package dev.kontor.documents.document;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a delivery travels.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a delivery travels.")
public record Shipment(@Nullable String carrier, @Nullable String trackingNumber,
        @Schema(description = "Where the carrier says how far it is; always https.") @Nullable String trackingUrl,
        @Nullable Integer parcels, @Schema(description = "Day on which it is to arrive.") @Nullable LocalDate plannedOn,
        @Schema(description = "Day on which it left.") @Nullable LocalDate shippedOn,
        @Schema(description = "Day on which it arrived.") @Nullable LocalDate deliveredOn) {

    static @Nullable Shipment ofNullable(@Nullable Row row) {
        return row == null ? null
                : new Shipment(row.textOrNull("carrier"), row.textOrNull("trackingNumber"),
                        row.textOrNull("trackingUrl"), row.numberOrNull("parcels"), row.dateOrNull("plannedOn"),
                        row.dateOrNull("shippedOn"), row.dateOrNull("deliveredOn"));
    }

}
