package dev.kontor.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalMongo;
import dev.kontor.local.Ports;
import dev.kontor.local.Repository;
import dev.kontor.platform.test.TestTokens;

/// A service, as packaged and as it runs otherwise, on a port and a database of its own. It takes the tokens that the
/// benchmark signs, so that no Keycloak is needed.
record JavaService(String name, Process process, int port) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static JavaService start(String name, LocalMongo mongo, String database, LocalKafka kafka, Map<String, String> more,
            Path log) throws IOException {
        var port = Ports.free();
        var environment = new HashMap<>(Map.of("SERVER_PORT", Integer.toString(port), "KONTOR_MONGODB_URI",
                mongo.uri(database), "KONTOR_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(), "KONTOR_ISSUER_URI",
                TestTokens.ISSUER, "KONTOR_JWKS_URI", TestTokens.jwksUri(), "KONTOR_KEYCLOAK_URL",
                "http://127.0.0.1:9/auth"));
        environment.putAll(more);
        return new JavaService(name, Jvm.start(List.of("-jar", jar(name).toString()), environment, log), port);
    }

    private static Path jar(String name) throws IOException {
        try (var jars = Files.newDirectoryStream(Repository.root().resolve(name).resolve("target"), name + "-*.jar")) {
            return jars.iterator().next();
        }
    }

    void awaitReady() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                if (isReady(client)) {
                    return;
                }
                Thread.sleep(Duration.ofMillis(500));
            }
        }
        throw new IllegalStateException(name + " did not become ready");
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(10));
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        }
        catch (IOException nobodyListensYet) {
            return false;
        }
    }

    ProcessFigures figures() {
        return new ProcessFigures(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

}
