package dev.kontor.gateway.web;

import java.util.Locale;
import java.util.regex.Pattern;

/// A colour of a screen.
record Color(int red, int green, int blue) {

    static final Color WHITE = new Color(255, 255, 255);

    static final Color BLACK = new Color(0, 0, 0);

    /// What WCAG 2.2 AA asks of text of ordinary size.
    static final double READABLE = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    static Color of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("A colour is written like #1b6373, not " + hex);
        }
        var value = Integer.parseInt(hex.substring(1), 16);
        return new Color(value >> 16, (value >> 8) & 0xff, value & 0xff);
    }

    /// So much of the other one and the rest of this.
    Color mixed(Color other, double share) {
        return new Color(mixed(this.red, other.red, share), mixed(this.green, other.green, share),
                mixed(this.blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /// As near to this as can be read on that background: towards black on a light one,
    /// towards white on a dark one.
    Color readableOn(Color background) {
        var target = (background.luminance() > 0.18) ? BLACK : WHITE;
        var result = this;
        for (var share = 0.0; result.contrast(background) < READABLE; share += 0.02) {
            result = mixed(target, Math.min(share, 1));
        }
        return result;
    }

    double contrast(Color other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// By the formula of WCAG.
    private double luminance() {
        return 0.2126 * linear(this.red) + 0.7152 * linear(this.green) + 0.0722 * linear(this.blue);
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", this.red, this.green, this.blue);
    }

}
