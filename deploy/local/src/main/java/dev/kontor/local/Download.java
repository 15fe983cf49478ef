package dev.kontor.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/// Fetches a file and believes it only when its SHA-256 is the expected one.
final class Download {

    private Download() {
    }

    static void fetch(URI address, Path file, String sha256) throws IOException {
        try (var http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(Redirect.NORMAL)
            .build()) {
            var response = http.send(HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(10)).build(),
                    BodyHandlers.ofFile(file));
            if (response.statusCode() != 200) {
                throw new IOException("%s answered %d".formatted(address, response.statusCode()));
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while fetching " + address, ex);
        }
        verify(file, sha256);
    }

    static void verify(Path file, String sha256) throws IOException {
        var actual = sha256(file);
        if (!actual.equals(sha256)) {
            throw new IOException("%s has SHA-256 %s instead of %s".formatted(file, actual, sha256));
        }
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
