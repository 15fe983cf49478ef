package dev.kontor.documents.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What stands on every paper of this supplier (F-023), as the gateway shows it in the portal.
///
/// @param color of the line below the head, as `#rrggbb`
/// @param logo a PNG image; of an SVG or WebP image the PNG of the same name beside it is taken
/// @param imprint address of a page
@ConfigurationProperties("kontor.branding")
record Letterhead(@DefaultValue("Kontor") String name, @Nullable String color, @Nullable Path logo,
        @Nullable String imprint) {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    private static final String USUAL_COLOR = "#0b6e78";

    Letterhead {
        name = name.isBlank() ? "Kontor" : name.strip();
        color = color == null || color.isBlank() ? USUAL_COLOR : color.strip();
        if (!COLOR.matcher(color).matches()) {
            throw new IllegalArgumentException("KONTOR_BRANDING_COLOR must be written as #rrggbb: " + color);
        }
        logo = logo == null || logo.toString().isBlank() ? null : logo;
        imprint = imprint == null || imprint.isBlank() ? null : imprint.strip();
    }

    Optional<byte[]> image() {
        if (this.logo == null) {
            return Optional.empty();
        }
        var png = Path.of(this.logo.toString().replaceFirst("\\.[A-Za-z]+$", ".png"));
        try {
            return Files.isReadable(png) ? Optional.of(Files.readAllBytes(png)) : Optional.empty();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException("KONTOR_BRANDING_LOGO cannot be read", unreadable);
        }
    }

}
