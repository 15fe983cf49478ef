package dev.kontor.documents.content;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How a file leaves the service: under its own name, as what it was found to be and as nothing else.
public final class Download {

    private Download() {
    }

    /// @param inline for a tab of its own, if a browser can show it
    public static ResponseEntity.BodyBuilder of(String name, String type, boolean inline) {
        var disposition = inline && FileType.isShown(type) ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(type))
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    disposition.filename(name, StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff");
    }

}
