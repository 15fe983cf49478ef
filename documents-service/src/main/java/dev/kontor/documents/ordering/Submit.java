package dev.kontor.documents.ordering;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The orders as their owner has seen and confirmed them in the preview.
@Schema(name = "SubmitCart", description = "The orders as they were seen in the preview, and are confirmed.")
record Submit(@NotEmpty @Size(max = 200) List<@NotNull @Valid Order> orders) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConfirmedOrder", description = "An order as it was seen.")
    record Order(@Nullable @Size(max = 40) String warehouse, @NotBlank @Size(max = 3) String currency,
            @NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConfirmedLine", description = "A line as it was seen; what was not shown is left out.")
    record Line(@NotBlank @Size(max = 40) String line, @NotBlank @Size(max = 24) String quantity,
            @Nullable @Size(max = 24) String unitPrice, @Nullable @Size(max = 24) String netAmount,
            @Nullable Boolean inStock) {
    }

}
