package dev.kontor.documents.chain;

import java.util.Arrays;
import java.util.stream.Collectors;

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

/// From a document to all that belongs to the same business (B-03).
@RestController
@Tag(name = "documents")
class ChainController {

    private final Documents documents;

    ChainController(Documents documents) {
        this.documents = documents;
    }

    /// The number is the rest of the path, since numbers contain slashes.
    @GetMapping("/api/companies/{company}/chains/{kind}/{*number}")
    @Parameter(name = "kind", in = ParameterIn.PATH, required = true,
            schema = @Schema(implementation = DocumentKind.class))
    @Parameter(name = "number", in = ParameterIn.PATH, required = true,
            description = "The whole rest of the path; its slashes stay slashes.",
            schema = @Schema(type = "string", maxLength = 60))
    @Operation(operationId = "getDocumentChain", summary = "What a document came from, and what came of that",
            description = """
                    Needs the permission `<kind>.read`; documents of kinds that the caller may not read are left out, \
                    and what hangs on them alone.""")
    Chain chain(CompanyAccess access, @PathVariable String kind, @PathVariable String number) {
        var known = DocumentKind.ofSlug(kind).orElseThrow(NotFoundException::new);
        access.require(known.permission());
        if (number.length() < 2) {
            throw new NotFoundException();
        }
        var readable = Arrays.stream(DocumentKind.values())
            .filter(it -> access.allows(it.permission()))
            .collect(Collectors.toUnmodifiableSet());
        return new ChainReader(this.documents.within(access), readable).read(known, number.substring(1))
            .orElseThrow(NotFoundException::new);
    }

}
