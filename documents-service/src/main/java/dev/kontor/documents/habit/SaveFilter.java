package dev.kontor.documents.habit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What a person wants to keep.
record SaveFilter(
        @Schema(description = "The list it belongs to, as its word in addresses.",
                example = "invoices") @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String list,
        @NotBlank @Size(max = 60) String name,
        @Schema(description = "The filter as it stands in the address of the list.",
                example = "status=OPEN&minAmount=1000") @NotNull @Size(
                        max = 1000) @Pattern(regexp = "[^\\p{Cc}]*") String query) {

}
