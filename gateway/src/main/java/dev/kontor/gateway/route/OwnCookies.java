package dev.kontor.gateway.route;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;

/// The cookies of the gateway, which no other server is to see.
final class OwnCookies {

    private OwnCookies() {
    }

    static void remove(HttpHeaders headers) {
        List<String> cookies = headers.remove(HttpHeaders.COOKIE);
        if (cookies == null) {
            return;
        }
        var others = cookies.stream()
            .flatMap((line) -> Arrays.stream(line.split(";")))
            .map(String::strip)
            .filter((cookie) -> !cookie.isEmpty() && !isOurs(cookie))
            .collect(Collectors.joining("; "));
        if (!others.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, others);
        }
    }

    private static boolean isOurs(String cookie) {
        return cookie.startsWith("__Host-kontor") || cookie.startsWith("XSRF-TOKEN=");
    }

}
