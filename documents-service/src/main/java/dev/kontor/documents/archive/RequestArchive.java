package dev.kontor.documents.archive;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Which documents are wanted: those named, or all that a list shows.
record RequestArchive(@Schema(example = "invoices") @NotBlank @Size(max = 40) String kind,
        @Schema(description = "The documents; absent for the whole list.") @Nullable @Size(min = 1,
                max = 500) List<@NotBlank @Size(max = 60) String> numbers,
        @Schema(description = "The filters of the list, as they stand in its address.",
                example = "status=OPEN&sort=-issuedOn") @Nullable @Size(
                        max = 1000) @Pattern(regexp = "[^\\p{Cc}]*") String query,
        @Schema(description = "For what the portal makes itself.", allowableValues = {
                "de", "en", "ro", "da" }) @Nullable String language){

}
