package dev.kontor.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/// Calls a running service over real HTTP. Immutable: each step gives another one.
///
/// `new Api(port).as(TestTokens.of(anna)).get("/api/me")`
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;

    private final Map<String, String> headers;

    public Api(int port) {
        this("http://127.0.0.1:" + port, Map.of());
    }

    private Api(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public Api as(TestTokens token) {
        return bearing(token.value());
    }

    public Api bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api in(String language) {
        return with("Accept-Language", language);
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(this.headers);
        more.put(header, value);
        return new Api(this.base, more);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /// What is no text.
    public HttpResponse<byte[]> bytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> put(String path, String json) {
        return putAs("application/json", path, json);
    }

    public HttpResponse<String> putAs(String contentType, String path, String body) {
        return send(request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /// A text of the type that the caller has named as a header.
    public HttpResponse<String> postText(String path, String text) {
        return send(request(path).POST(BodyPublishers.ofString(text)));
    }

    /// A file of the type that the caller has named as a header.
    public HttpResponse<String> postBytes(String path, byte[] file) {
        return send(request(path).POST(BodyPublishers.ofByteArray(file)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(this.base + path));
        this.headers.forEach(request::header);
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

}
