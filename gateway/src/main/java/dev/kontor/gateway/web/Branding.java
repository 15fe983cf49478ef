package dev.kontor.gateway.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;

import dev.kontor.gateway.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Writes the supplier's name, links, logo and colour where the web app and the login pages find them, so that neither has
/// to be built anew. A colour that cannot be read is made darker or lighter until it can (WCAG 2.2 AA).
@Component
class Branding {

    private static final Logger log = LoggerFactory.getLogger(Branding.class);

    private static final Map<String, MediaType> IMAGES = Map.of("svg", MediaType.valueOf("image/svg+xml"), "png",
            MediaType.IMAGE_PNG, "webp", MediaType.valueOf("image/webp"));

    private static final long LARGEST_LOGO = 512 * 1024;

    /// Behind text and buttons of the web app and the login pages, in the light and the
    /// dark look.
    private static final Color LIGHT = Color.of("#f1f5f6");

    private static final Color DARK = Color.of("#1c242b");

    private final BrandingSettings settings;

    private final PublicAddress address;

    private final @Nullable Logo logo;

    private final String styles;

    Branding(BrandingSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
        this.logo = read(settings);
        this.styles = styles(settings, this.logo, address);
    }

    @Nullable Logo logo() {
        return this.logo;
    }

    String styles() {
        return this.styles;
    }

    String writtenInto(String html) {
        var name = HtmlUtils.htmlEscape(this.settings.name());
        var head = new StringBuilder(
                "<link rel=\"stylesheet\" href=\"%s\" />".formatted(this.address.path("/branding.css")));
        meta(head, "name", this.settings.name());
        if (this.logo != null) {
            meta(head, "logo", this.address.path("/branding/logo?v=" + this.logo.version()));
        }
        meta(head, "imprint", this.settings.imprint());
        meta(head, "privacy", this.settings.privacy());
        return html.replace("<title>Kontor</title>", "<title>" + name + "</title>")
            .replace("</head>", head + "</head>");
    }

    private static void meta(StringBuilder head, String name, @Nullable Object content) {
        if (content != null) {
            head.append("<meta name=\"kontor-%s\" content=\"%s\" />".formatted(name,
                    HtmlUtils.htmlEscape(content.toString())));
        }
    }

    private static @Nullable Logo read(BrandingSettings settings) {
        var file = settings.logo();
        if (file == null) {
            return null;
        }
        var type = IMAGES.get(file.toString().substring(file.toString().lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("KONTOR_BRANDING_LOGO must be an .svg, .png or .webp file: " + file);
        }
        try {
            if (Files.size(file) > LARGEST_LOGO) {
                throw new IllegalArgumentException("KONTOR_BRANDING_LOGO is larger than 512 KB: " + file);
            }
            return new Logo(Files.readAllBytes(file), type);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException("KONTOR_BRANDING_LOGO cannot be read", unreadable);
        }
    }

    /// More specific than the rules it changes, so that the order of the sheets does not
    /// matter.
    private static String styles(BrandingSettings settings, @Nullable Logo logo, PublicAddress address) {
        var sheet = new StringBuilder();
        if (settings.color() != null) {
            var wanted = Color.of(settings.color());
            var button = wanted.readableOn(Color.WHITE);
            var link = wanted.readableOn(LIGHT);
            var pale = wanted.readableOn(DARK);
            if (!button.equals(wanted)) {
                log.warn("KONTOR_BRANDING_COLOR {} cannot be read on white: {} is used", wanted, button);
            }
            for (var shade = 0; shade < 7; shade++) {
                rule(sheet, ":root:root:root", "--mantine-color-petrol-" + shade,
                        button.mixed(Color.WHITE, 0.93 - 0.13 * shade));
            }
            rule(sheet, ":root:root:root", "--mantine-color-petrol-6", button);
            rule(sheet, ":root:root:root", "--mantine-color-petrol-7", button);
            rule(sheet, ":root:root:root", "--mantine-color-petrol-8", button.mixed(Color.BLACK, 0.2));
            rule(sheet, ":root:root:root", "--mantine-color-petrol-9", button.mixed(Color.BLACK, 0.4));
            rule(sheet, ":root:root:root", "--k-petrol", button);
            rule(sheet, ":root:root:root", "--k-petrol-hover", button.mixed(Color.BLACK, 0.2));
            rule(sheet, ":root:root:root", "--k-link", link);
            for (var scheme : new String[] { ":root:root[data-mantine-color-scheme='light']",
                    ":root:root[data-mantine-color-scheme='dark']" }) {
                rule(sheet, scheme, "--mantine-color-petrol-filled", button);
                rule(sheet, scheme, "--mantine-color-petrol-filled-hover", button.mixed(Color.BLACK, 0.2));
            }
            rule(sheet, ":root:root[data-mantine-color-scheme='light']", "--mantine-color-anchor", link);
            rule(sheet, ":root:root[data-mantine-color-scheme='dark']", "--mantine-color-anchor", pale);
            rule(sheet, ":root:root[data-mantine-color-scheme='dark']", "--mantine-color-petrol-text", pale);
            rule(sheet, ":root:root[data-mantine-color-scheme='dark']", "--mantine-color-petrol-light",
                    button.mixed(Color.BLACK, 0.65));
            rule(sheet, ":root:root.pf-v5-theme-dark", "--k-link", pale);
        }
        if (logo != null) {
            rule(sheet, ":root:root:root", "--k-logo",
                    "url('" + address.path("/branding/logo?v=" + logo.version()) + "')");
        }
        return sheet.toString();
    }

    private static void rule(StringBuilder sheet, String selector, String name, Object value) {
        sheet.append(selector).append(" { ").append(name).append(": ").append(value).append("; }\n");
    }

    /// An image, and a word that changes with it.
    static final class Logo {

        private final byte[] content;

        private final MediaType type;

        private final String version;

        Logo(byte[] content, MediaType type) {
            this.content = content;
            this.type = type;
            this.version = Integer.toHexString(Arrays.hashCode(content));
        }

        byte[] content() {
            return this.content;
        }

        MediaType type() {
            return this.type;
        }

        String version() {
            return this.version;
        }

    }

}
