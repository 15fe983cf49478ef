package dev.kontor.platform.security;

import org.jspecify.annotations.Nullable;

/// Refuses in a header what Spring Security refuses, control characters and what Unicode has not assigned, character by
/// character: its expression is asked again with every header that is read, and a token is long.
final class HeaderValues {

    private HeaderValues() {
    }

    static boolean areAllowed(@Nullable String value) {
        for (int i = 0; value != null && i < value.length(); i++) {
            if (!isAllowed(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char it) {
        return (it >= ' ' && it <= '~') || it == '\t' || (Character.isDefined(it) && !Character.isISOControl(it));
    }

}
