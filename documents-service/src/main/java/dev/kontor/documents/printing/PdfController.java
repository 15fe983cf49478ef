package dev.kontor.documents.printing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.problem.NotFoundException;

/// One document as PDF, to whoever may see it.
@RestController
@Tag(name = "documents")
class PdfController {

    private final Documents documents;

    private final Printer printer;

    PdfController(Documents documents, Printer printer) {
        this.documents = documents;
        this.printer = printer;
    }

    @GetMapping("/api/companies/{company}/document-pdfs/{kind}/{*number}")
    @Parameter(name = "kind", in = ParameterIn.PATH, required = true,
            schema = @Schema(implementation = DocumentKind.class))
    @Parameter(name = "number", in = ParameterIn.PATH, required = true,
            description = "The whole rest of the path; its slashes stay slashes.",
            schema = @Schema(type = "string", maxLength = 60))
    @Operation(operationId = "getDocumentPdf", summary = "One document as PDF", description = """
            The ERP's own file if it sent one, else made by the portal in the language of the reader. Needs the \
            permission `<kind>.read`.""")
    @ApiResponse(responseCode = "200", description = "The file.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> pdf(CompanyAccess access, @PathVariable String kind, @PathVariable String number,
            @Parameter(description = "Where a link cannot say it by `Accept-Language`.",
                    schema = @Schema(allowableValues = { "de", "en", "ro", "da" })) @RequestParam(
                            required = false) @Nullable String language,
            Locale reader) {
        var known = DocumentKind.ofSlug(kind).orElseThrow(NotFoundException::new);
        access.require(known.permission());
        if (number.length() < 2) {
            throw new NotFoundException();
        }
        var row = this.documents.within(access).one(known, number.substring(1)).orElseThrow(NotFoundException::new);
        var pdf = this.printer.print(row, access.company().value(), Language.of(language, reader));
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline()
                        .filename(FileName.of(known, row.text("number")), StandardCharsets.UTF_8)
                        .build()
                        .toString())
            .header("X-Content-Type-Options", "nosniff")
            .body(pdf);
    }

}
