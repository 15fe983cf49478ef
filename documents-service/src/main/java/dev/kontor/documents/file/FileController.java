package dev.kontor.documents.file;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.content.Download;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;

/// The supplier's files, to whom they are meant for (F-112, F-113).
@RestController
@RequestMapping("/api/companies/{company}")
@Requires("files.read")
@Tag(name = "files")
class FileController {

    private final Files files;

    private final FileVisits visits;

    FileController(Files files, FileVisits visits) {
        this.files = files;
        this.visits = visits;
    }

    @GetMapping("/files")
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "Any of these.",
            array = @ArraySchema(schema = @Schema(implementation = FileCategory.class)))
    @Parameter(name = "q", in = ParameterIn.QUERY,
            description = "Words of title, name, article or description; all must be there.",
            schema = @Schema(type = "string", maxLength = 60))
    @Parameter(name = "sort", in = ParameterIn.QUERY,
            schema = @Schema(type = "string", allowableValues = { "-changedAt", "changedAt", "title", "-title" },
                    defaultValue = "-changedAt"))
    @Parameter(name = "after", in = ParameterIn.QUERY,
            description = "`next` of the page before, with the same filters and sort.",
            schema = @Schema(type = "string", maxLength = 2000))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows per page.",
            schema = @Schema(type = "integer", minimum = "10", maximum = "200", defaultValue = "50"))
    @Operation(operationId = "listFiles", summary = "The supplier's files, page by page",
            description = "All filters that are given must hold. Needs the permission `files.read`.")
    FilePage list(CompanyAccess access, CurrentUser user, @RequestParam MultiValueMap<String, String> parameters) {
        return FilePage.of(this.files.page(access, user, FileFilter.of(parameters)));
    }

    @GetMapping("/files/{id}/content")
    @Operation(operationId = "getFileContent", summary = "A file of the supplier", description = """
            PDFs and images come to be shown, unless `download` is true; all others to be kept. Needs the permission \
            `files.read`.""")
    @ApiResponse(responseCode = "200", description = "The file.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> content(CompanyAccess access, CurrentUser user, @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean download) {
        var file = this.files.one(access, user, id).orElseThrow(NotFoundException::new);
        return Download.of(file.text("name"), file.text("mediaType"), !download).body(Files.content(file));
    }

    @GetMapping("/file-visit")
    @Operation(operationId = "getFileVisit", summary = "Up to when the caller has seen the files")
    Visit visit(CompanyAccess access) {
        return new Visit(this.visits.last(access));
    }

    @PutMapping("/file-visit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "putFileVisit", summary = "Remembers up to when the caller has seen the files",
            description = "It only moves forward.")
    void seen(CompanyAccess access, @Valid @RequestBody PutVisit visit) {
        this.visits.seen(access, visit.seenAt());
    }

    @Schema(name = "FileVisit", description = "Up to when the caller has seen the files.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Visit(@Schema(description = "Absent for who was never there.") @Nullable Instant seenAt) {
    }

    @Schema(name = "PutFileVisit")
    record PutVisit(@NotNull Instant seenAt) {
    }

}
