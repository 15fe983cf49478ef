package dev.kontor.documents.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Row;

/// A file of the supplier without its content.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A file of the supplier without its content.")
record FileSummary(@Schema(example = "catalogue-2026") String id, String name, String title,
        @Nullable String description, FileCategory category, @Schema(example = "application/pdf") String mediaType,
        @Schema(description = "Bytes.") int size, @Schema(description = "Hexadecimal.") String sha256,
        @Schema(description = "The languages it is written in.") @Nullable List<String> languages,
        @Nullable LocalDate validFrom, @Nullable LocalDate validUntil,
        @Schema(description = "The article it is about.") @Nullable String product,
        @Schema(description = "When the supplier sent it as it is.") Instant changedAt) {

    static final String[] FIELDS = { "id", "name", "title", "description", "category", "mediaType", "size", "sha256",
            "languages", "validFrom", "validUntil", "product", "asOf", "titleWord" };

    static FileSummary of(Row row) {
        return new FileSummary(row.text("id"), row.text("name"), row.text("title"), row.textOrNull("description"),
                FileCategory.valueOf(row.text("category")), row.text("mediaType"), row.number("size"),
                row.text("sha256"), row.textsOrNull("languages"), row.dateOrNull("validFrom"),
                row.dateOrNull("validUntil"), row.textOrNull("product"), row.moment("asOf"));
    }

}
