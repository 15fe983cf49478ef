package dev.kontor.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks a server on this machine over HTTP whether it is ready.
public final class Probe {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Probe() {
    }

    /// Whether the path answers 200; a port that nobody listens on is no.
    public static boolean isGood(int port, String path) {
        if (!Ports.isTaken(port)) {
            return false;
        }
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
            var request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
        catch (IOException notYet) {
            return false;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
