package dev.kontor.documents.search;

import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;

import dev.kontor.documents.document.DocumentKind;

/// The line for which a document was found.
@Schema(description = "The line for which a document was found: the first one with an article that was looked for.")
record FoundLine(DocumentKind kind, String number, int position, String product, String description) {

    static Optional<FoundLine> of(Hit hit) {
        return Optional.ofNullable(hit.line())
            .map(line -> new FoundLine(hit.row().kind(), hit.row().text("number"), line.number("position"),
                    line.text("product"), line.text("description")));
    }

}
