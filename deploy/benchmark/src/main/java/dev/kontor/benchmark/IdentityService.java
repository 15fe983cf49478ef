package dev.kontor.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalMongo;
import dev.kontor.platform.test.TestTokens;

import tools.jackson.databind.json.JsonMapper;

/// identity-service, as packaged and as it runs otherwise, but without Keycloak: its callers' tokens are signed by the
/// benchmark, and nothing that is measured concerns a login.
record IdentityService(JavaService running, HttpClient client, Supplier<String> token) implements AutoCloseable {

    static final String DATABASE = "identity";

    private static final JsonMapper JSON = new JsonMapper();

    static IdentityService start(LocalMongo mongo, LocalKafka kafka, Path log) throws IOException {
        var running = JavaService.start("identity-service", mongo, DATABASE, kafka, Map.of(), log);
        return new IdentityService(running, HttpClient.newHttpClient(), new Token());
    }

    void awaitReady() throws InterruptedException {
        running.awaitReady();
    }

    long pid() {
        return running.process().pid();
    }

    /// As somebody of the staff.
    void put(String path, String version, String body) {
        var answer = send(request(path).header("If-Match", version).PUT(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("PUT " + path + " was answered with " + answer.statusCode());
        }
    }

    /// What a change that takes something away has to name: whoever makes it has seen
    /// whom it concerns.
    String preview(String path, String body) {
        var answer = send(request(path + "/preview").POST(BodyPublishers.ofString(body)), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("POST " + path + "/preview was answered with " + answer.statusCode());
        }
        return JSON.readTree(answer.body()).get("confirmation").asString();
    }

    /// What a change of it has to name.
    String version(String path) {
        return send(request(path)).headers().firstValue("ETag").orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token.get())
            .header("Content-Type", "application/json");
    }

    private HttpResponse<Void> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.discarding());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        }
        catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        running.close();
    }

    /// The same token for minutes, as a session has it: a service verifies it once.
    private static final class Token implements Supplier<String> {

        private String value = "";

        private long renewAt;

        @Override
        public synchronized String get() {
            var now = System.nanoTime();
            if (this.value.isEmpty() || now - this.renewAt > 0) {
                this.value = TestTokens.of("staff-member").roles("staff").value();
                this.renewAt = now + Duration.ofMinutes(4).toNanos();
            }
            return this.value;
        }

    }

}
