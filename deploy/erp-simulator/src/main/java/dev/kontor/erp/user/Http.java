package dev.kontor.erp.user;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Sends a request and says in one line who did not answer.
final class Http {

    private Http() {
    }

    static <T> HttpResponse<T> send(HttpClient http, HttpRequest request, HttpResponse.BodyHandler<T> body,
            String who) {
        try {
            return http.send(request, body);
        }
        catch (IOException failed) {
            throw new RefusedException("%s does not answer at %s".formatted(who, request.uri().resolve("/")), failed);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedException("Stopped while waiting for " + who, stopped);
        }
    }

}
