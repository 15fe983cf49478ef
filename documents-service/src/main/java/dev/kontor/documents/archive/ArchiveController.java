package dev.kontor.documents.archive;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.content.Bucket;
import dev.kontor.documents.printing.Language;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.problem.NotFoundException;

/// Several documents as one ZIP: asked for, packed beside, and had once it is ready.
@RestController
@RequestMapping("/api/companies/{company}/document-archives")
@Tag(name = "documents")
class ArchiveController {

    private final ArchiveService service;

    private final Bucket contents;

    ArchiveController(ArchiveService service, Bucket archiveContents) {
        this.service = service;
        this.contents = archiveContents;
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "requestDocumentArchive", summary = "Wants documents as one ZIP",
            description = """
                    The named documents, or all that a list shows with a query; at most 500 of one kind. The client chooses the \
                    id: a repeat finds the first one, another wish under the same id is 409. It is packed beside, with a manifest \
                    of hashes, and kept for a day. Needs the permission `<kind>.read`.""")
    ArchiveView request(CompanyAccess access, @PathVariable UUID id, @Valid @RequestBody RequestArchive wish,
            Locale reader) {
        return ArchiveView.of(this.service.request(access, id.toString(), wish, Language.of(wish.language(), reader)));
    }

    @GetMapping
    @Operation(operationId = "listDocumentArchives", summary = "The caller's archives, the newest first")
    List<ArchiveView> list(CompanyAccess access) {
        return this.service.own(access).stream().map(ArchiveView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDocumentArchive", summary = "How far an archive is")
    ArchiveView archive(CompanyAccess access, @PathVariable UUID id) {
        return this.service.find(access, id.toString()).map(ArchiveView::of).orElseThrow(NotFoundException::new);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "forgetDocumentArchive", summary = "Gives an archive up",
            description = "Also when it is not there, or is being packed.")
    void forget(CompanyAccess access, @PathVariable UUID id) {
        this.service.forget(access, id.toString());
    }

    @GetMapping("/{id}/content")
    @Operation(operationId = "getDocumentArchiveContent", summary = "A ZIP that is ready", description = """
            409 `archive-not-ready` before, and 409 `archive-outdated` when the caller may not see all of it any more. \
            Needs the permission `<kind>.read`.""")
    @ApiResponse(responseCode = "200", description = "The file.",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> content(CompanyAccess access, @PathVariable UUID id) {
        var archive = this.service.ready(access, id.toString());
        var name = "%s-%s.zip".formatted(archive.kind().slug(),
                archive.askedAt().atOffset(ZoneOffset.UTC).toLocalDate());
        return ResponseEntity.ok()
            .contentType(new MediaType("application", "zip"))
            .contentLength(Objects.requireNonNull(archive.size()))
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .body(this.contents.open(Objects.requireNonNull(archive.content())));
    }

}
