package dev.kontor.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.kontor.local.Command;
import dev.kontor.local.Probe;
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
        return Probe.isGood(this.port, "/actuator/health/readiness");
    }

}
