package dev.kontor.acceptance;

import java.util.function.Consumer;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// The two ways of looking at a page that are farthest apart.
enum Look {

    DESKTOP("en", (how) -> how.setLocale("en-GB").setViewportSize(1400, 900).setColorScheme(ColorScheme.LIGHT)),

    PHONE("de",
            (how) -> how.setLocale("de-DE")
                .setViewportSize(390, 844)
                .setColorScheme(ColorScheme.DARK)
                .setIsMobile(true)
                .setHasTouch(true));

    private final String language;

    private final Consumer<NewContextOptions> how;

    Look(String language, Consumer<NewContextOptions> how) {
        this.language = language;
        this.how = how;
    }

    String language() {
        return this.language;
    }

    /// Nothing fades in, so that what is seen once is seen as it stays.
    Visitor arrives() {
        return Visitor.arrives((options) -> this.how.accept(options.setReducedMotion(ReducedMotion.REDUCE)));
    }

}
