package dev.kontor.documents.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;

import org.springframework.http.HttpStatus;

import dev.kontor.documents.content.FileType;
import dev.kontor.documents.content.Hash;
import dev.kontor.documents.content.SafeName;
import dev.kontor.platform.problem.BodyTooLargeException;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.ProblemException;

/// A body as it was sent, laid aside and looked at before anything of it is kept.
record Upload(Path file, String name, String mediaType, long size, String sha256) implements AutoCloseable {

    private static final Set<String> INSIDE_OFFICE = Set.of("[content_types].xml", "mimetype");

    /// Refuses what has no name, no content, or is of a type that nobody takes.
    static Upload receive(String given, InputStream body) {
        var name = SafeName.of(given);
        if (name.isEmpty()) {
            throw new InvalidRequestException("name", "required");
        }
        try {
            var file = Files.createTempFile("upload-", ".tmp");
            try {
                return looked(file, name, body);
            }
            catch (IOException | RuntimeException refused) {
                Files.deleteIfExists(file);
                throw refused;
            }
        }
        catch (BodyTooLargeException tooLarge) {
            throw ProblemException.tooLarge();
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Upload looked(Path file, String name, InputStream body) throws IOException {
        var digest = Hash.digest();
        try (var out = Files.newOutputStream(file)) {
            new DigestInputStream(body, digest).transferTo(out);
        }
        if (Files.size(file) == 0) {
            throw new InvalidRequestException("body", "empty-file");
        }
        try (var in = Files.newInputStream(file)) {
            var type = FileType.of(name, in.readNBytes(FileType.PREFIX)).orElseThrow(Upload::notTaken);
            if (FileType.isPackage(type) && !isOffice(file)) {
                throw notTaken();
            }
            return new Upload(file, name, type, Files.size(file), Hash.text(digest));
        }
    }

    /// An office document without programs in it, and not just something that is packed
    /// and called so.
    private static boolean isOffice(Path file) {
        try (var packed = new ZipFile(file.toFile())) {
            var names = packed.stream().map(it -> it.getName().toLowerCase(Locale.ROOT)).toList();
            return names.stream().anyMatch(INSIDE_OFFICE::contains)
                    && names.stream().noneMatch(it -> it.endsWith("vbaproject.bin") || it.startsWith("basic/"));
        }
        catch (IOException notPacked) {
            return false;
        }
    }

    private static ProblemException notTaken() {
        return new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file-type-not-taken");
    }

    InputStream open() {
        try {
            return Files.newInputStream(this.file);
        }
        catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(this.file);
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

}
