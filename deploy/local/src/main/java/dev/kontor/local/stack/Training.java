package dev.kontor.local.stack;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.kontor.local.Command;
import dev.kontor.local.LocalStackException;
import dev.kontor.local.ServerProcess;
import dev.kontor.local.Tool;

/// Lets each service start once more up to its readiness and keeps what the JVM learnt, one service after the other and
/// with the lowest priority: it costs most of a minute of CPU per service, saves two thirds of its next start, and must
/// not slow down the person who has just started the stack.
record Training(Stack stack) {

    private static final String ID = "training";

    static void inBackground(Home home, Path repository) {
        var file = PidFile.of(home, ID);
        var classPath = System.getProperty("java.class.path");
        var untrained = Services.ALL.stream()
            .map(it -> App.of(home, repository, it.name()))
            .anyMatch(it -> !Files.exists(it.aotCache()));
        if (!untrained || file.process().isPresent()) {
            return;
        }
        try {
            var command = new ArrayList<String>();
            Tool.find("setsid").ifPresent(it -> command.add(it.toString()));
            command.addAll(List.of("nice", "-n", "19", Command.java(), "-Xmx64m", "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-cp", classPath, Kontor.class.getName(), "train"));
            var process = new ProcessBuilder(command).redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.log(ID).toFile()))
                .start();
            file.write(process.toHandle());
        }
        catch (IOException ex) {
            throw new LocalStackException("The training could not be started: " + ex.getMessage(), ex);
        }
    }

    static void end(Home home) {
        var file = PidFile.of(home, ID);
        file.process().ifPresent(it -> {
            it.descendants().forEach(ProcessHandle::destroyForcibly);
            ServerProcess.stop(it, Duration.ZERO);
        });
        file.delete();
    }

    void run(Path repository) {
        for (var service : Services.ALL) {
            var app = App.of(this.stack.home(), repository, service.name());
            if (!Files.exists(app.aotCache())) {
                train(service, app);
            }
        }
    }

    private void train(Service service, App app) {
        var unfinished = app.folder().resolve("unfinished.aot");
        var command = new ArrayList<>(List.of(Command.java()));
        command.addAll(app.options(service.heap()));
        command.addAll(List.of("-XX:AOTCacheOutput=" + unfinished, "-Dspring.context.exit=onRefresh", "-jar",
                app.jar().toString()));
        try {
            var builder = new ProcessBuilder(command).directory(app.folder().toFile()).inheritIO();
            builder.environment().putAll(this.stack.environment().of(service));
            builder.environment().put("SERVER_PORT", "0");
            if (builder.start().waitFor() == 0 && Files.exists(unfinished)) {
                Files.move(unfinished, app.aotCache(), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        catch (IOException ex) {
            throw new LocalStackException("%s could not be trained: %s".formatted(service.name(), ex.getMessage()), ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
