package dev.kontor.documents.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.problem.NotFoundException;

/// One document with its lines.
@RestController
@Tag(name = "documents")
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    /// The number is the rest of the path, since numbers contain slashes.
    @GetMapping("/api/companies/{company}/documents/{kind}/{*number}")
    @Parameter(name = "kind", in = ParameterIn.PATH, required = true,
            schema = @Schema(implementation = DocumentKind.class))
    @Parameter(name = "number", in = ParameterIn.PATH, required = true,
            description = "The whole rest of the path; its slashes stay slashes.",
            schema = @Schema(type = "string", maxLength = 60))
    @Operation(operationId = "getDocument", summary = "One document with its lines",
            description = "Needs the permission `<kind>.read`.")
    Document document(CompanyAccess access, @PathVariable String kind, @PathVariable String number) {
        var known = DocumentKind.ofSlug(kind).orElseThrow(NotFoundException::new);
        access.require(known.permission());
        if (number.length() < 2) {
            // the rest of the path begins with a slash, if there is any
            throw new NotFoundException();
        }
        return this.documents.within(access)
            .one(known, number.substring(1))
            .map(Document::of)
            .orElseThrow(NotFoundException::new);
    }

}
