package dev.kontor.documents.search;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentKind;

/// The line for which a document was found.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The line for which a document was found: the first one with an article that was looked for, or without one and with the words.")
record FoundLine(DocumentKind kind, String number, int position, @Nullable String product, String description) {

    static Optional<FoundLine> of(Hit hit) {
        return Optional.ofNullable(hit.line())
            .map(line -> new FoundLine(hit.row().kind(), hit.row().text("number"), line.number("position"),
                    line.textOrNull("product"), line.text("description")));
    }

}
