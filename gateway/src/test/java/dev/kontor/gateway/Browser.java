package dev.kontor.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// As much of a browser as a login needs. It keeps Secure cookies on http://localhost, as browsers do and Java's own cookie
/// store does not.
public final class Browser implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public Map<String, Cookie> cookies() {
        return this.cookies;
    }

    /// Another window with the same cookies.
    public Browser copy() {
        var copy = new Browser();
        copy.cookies.putAll(this.cookies);
        return copy;
    }

    public HttpResponse<String> get(String address, String... headers) {
        return send(request(address, headers).GET());
    }

    public HttpResponse<String> post(String address, String form, String... headers) {
        return send(request(address, headers).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
    }

    /// Follows redirects to where they end.
    public HttpResponse<String> open(String address) {
        var response = get(address);
        for (int hops = 0; hops < 10 && response.statusCode() / 100 == 3; hops++) {
            response = get(response.uri().resolve(location(response)).toString());
        }
        return response;
    }

    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private HttpRequest.Builder request(String address, String... headers) {
        var uri = URI.create(address);
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        var sent = this.cookies.entrySet()
            .stream()
            .filter((it) -> uri.getPath().startsWith(it.getValue().path()))
            .map((it) -> it.getKey() + "=" + it.getValue().value())
            .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        return (headers.length > 0) ? request.headers(headers) : request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = this.http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String header) {
        var parts = header.split(";", -1);
        var pair = parts[0].split("=", 2);
        var path = "/";
        boolean isGone = pair[1].isEmpty();
        for (var part : parts) {
            var attribute = part.strip();
            if (attribute.regionMatches(true, 0, "Path=", 0, 5)) {
                path = attribute.substring(5);
            }
            isGone = isGone || attribute.equalsIgnoreCase("Max-Age=0");
        }
        if (isGone) {
            this.cookies.remove(pair[0]);
        }
        else {
            this.cookies.put(pair[0], new Cookie(pair[1], path, header));
        }
    }

    @Override
    public void close() {
        this.http.close();
    }

    /// A cookie, with the header it came in.
    public record Cookie(String value, String path, String header) {
    }

}
