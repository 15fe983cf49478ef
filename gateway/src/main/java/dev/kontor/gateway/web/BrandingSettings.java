package dev.kontor.gateway.web;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the portal of this supplier looks (F-023); what is not said stays as we built it.
///
/// @param name of the portal, in its header and in the titles of its pages
/// @param color of everything that can be pressed, as `#rrggbb`
/// @param logo a file with an SVG, PNG or WebP image
@ConfigurationProperties("kontor.branding")
record BrandingSettings(@DefaultValue("Kontor") String name, @Nullable String color, @Nullable Path logo,
        @Nullable URI imprint, @Nullable URI privacy) {

    private static final int LONGEST_NAME = 40;

    BrandingSettings {
        name = name.isBlank() ? "Kontor" : name.strip();
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("KONTOR_BRANDING_NAME is longer than 40 characters: " + name);
        }
        color = (color == null || color.isBlank()) ? null : color.strip();
        logo = (logo == null || logo.toString().isBlank()) ? null : logo;
        imprint = page("KONTOR_BRANDING_IMPRINT", imprint);
        privacy = page("KONTOR_BRANDING_PRIVACY", privacy);
    }

    private static @Nullable URI page(String name, @Nullable URI address) {
        if (address == null || address.toString().isBlank()) {
            return null;
        }
        if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
            throw new IllegalArgumentException(name + " must be an address of a page: " + address);
        }
        return address;
    }

}
