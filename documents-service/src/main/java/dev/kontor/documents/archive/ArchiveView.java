package dev.kontor.documents.archive;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentKind;

/// How far an archive is.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DocumentArchive", description = "Documents that the caller wants as one ZIP, and how far it is.")
record ArchiveView(String id, DocumentKind kind, Archive.State state,
        @Schema(description = "Documents that were looked at so far.") int done, int total,
        @Schema(description = "Documents that were not there any more, or not for the caller.") int missing,
        @Schema(description = "Bytes, once it is ready.") @Nullable Long size, Instant askedAt,
        @Schema(description = "It is removed then.") Instant expiresAt) {

    static ArchiveView of(Archive archive) {
        return new ArchiveView(archive.id(), archive.kind(), archive.state(), archive.done(), archive.total(),
                archive.missing().size(), archive.size(), archive.askedAt(), archive.expiresAt());
    }

}
