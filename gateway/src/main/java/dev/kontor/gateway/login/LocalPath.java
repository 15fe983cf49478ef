package dev.kontor.gateway.login;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A page of the web app to go to after the login. Anything that a browser might read as another place becomes `/`.
record LocalPath(String value) {

    static final LocalPath START = new LocalPath("/");

    private static final int MAX_LENGTH = 2000;

    private static final List<String> NOT_PAGES = List.of("/api/", "/auth/", "/bff/", "/login/", "/logout/",
            "/actuator/");

    static LocalPath of(@Nullable String wanted) {
        return (wanted != null && isPage(wanted)) ? new LocalPath(wanted) : START;
    }

    private static boolean isPage(String wanted) {
        return wanted.length() <= MAX_LENGTH && wanted.startsWith("/") && !wanted.startsWith("//")
                && wanted.chars().allMatch(LocalPath::isHarmless) && NOT_PAGES.stream().noneMatch(wanted::startsWith);
    }

    /// Browsers take `\` for `/` and skip tabs and line ends; what is not ASCII comes
    /// percent-encoded.
    private static boolean isHarmless(int character) {
        return character > ' ' && character < 0x7f && "\\\"<>^`{|}".indexOf(character) < 0;
    }

}
