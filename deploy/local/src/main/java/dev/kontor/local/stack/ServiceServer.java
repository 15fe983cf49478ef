package dev.kontor.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.kontor.local.Command;
import dev.kontor.local.Ports;
import dev.kontor.local.Server;

/// A Spring Boot service as a process; ready when its readiness probe says so.
record ServiceServer(Service service, App app, Map<String, String> environment, int port, Path log) implements Server {

    @Override
    public String name() {
        return this.service.name();
    }

    @Override
    public Command command() {
        var arguments = new ArrayList<>(List.of(Command.java()));
        arguments.addAll(this.app.options(this.service.heap()));
        if (Files.exists(this.app.aotCache())) {
            arguments.addAll(List.of("-XX:AOTCache=" + this.app.aotCache(), "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        arguments.addAll(List.of("-jar", this.app.jar().toString()));
        return new Command(arguments, this.environment, this.app.folder(), this.log);
    }

    @Override
    public boolean isReady() {
        if (!Ports.isTaken(this.port)) {
            return false;
        }
        var probe = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(this.port));
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
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
