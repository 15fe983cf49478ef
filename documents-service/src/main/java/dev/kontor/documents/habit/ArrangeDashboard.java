package dev.kontor.documents.habit;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// The dashboard as a person has arranged it.
record ArrangeDashboard(
        @Schema(description = "The parts in their order.") @NotNull @Size(
                max = 30) List<@NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String> order,
        @Schema(description = "The parts that are not to be seen.") @NotNull @Size(
                max = 30) List<@NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String> hidden) {

}
