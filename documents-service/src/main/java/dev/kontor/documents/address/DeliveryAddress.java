package dev.kontor.documents.address;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An address that a company keeps, written out.
///
/// @param id of the company's address
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where goods are to go.")
public record DeliveryAddress(String id, String name, @Nullable String attention, List<String> lines,
        @Nullable String postcode, String city, @Nullable String subdivision, String country) {

    public DeliveryAddress {
        lines = List.copyOf(lines);
    }

}
