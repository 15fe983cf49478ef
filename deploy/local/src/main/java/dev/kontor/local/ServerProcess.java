package dev.kontor.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// A running server process: waits for it, stops it, kills it.
public final class ServerProcess {

    // Standard input is a pipe from this JVM. A word on it ends the watcher; its end
    // (this JVM is gone) kills the
    // server, which exec has put in the shell's place.
    private static final String DIES_WITH_PARENT = """
            exec 3<&0
            (read -r _ <&3 || kill -9 $$ 2>/dev/null) &
            exec "$@" 3<&- </dev/null""";

    private final String name;

    private final Command command;

    private final ProcessHandle handle;

    private ServerProcess(String name, Command command, ProcessHandle handle) {
        this.name = name;
        this.command = command;
        this.handle = handle;
    }

    public static ServerProcess start(Server server, Lifetime lifetime) {
        var command = server.command();
        try {
            Files.createDirectories(command.directory());
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(wrapped(command.arguments(), lifetime))
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(command.log().toFile()));
            builder.environment().putAll(command.environment());
            if (lifetime == Lifetime.DETACHED) {
                builder.redirectInput(new File("/dev/null"));
            }
            var process = builder.start();
            if (lifetime == Lifetime.BOUND) {
                var _ = process.onExit().thenAccept(ServerProcess::releaseWatcher);
            }
            return new ServerProcess(server.name(), command, process.toHandle());
        }
        catch (IOException ex) {
            throw new LocalStackException("%s could not be started: %s".formatted(server.name(), ex.getMessage()), ex);
        }
    }

    private static List<String> wrapped(List<String> arguments, Lifetime lifetime) {
        var wrapped = new ArrayList<String>();
        if (lifetime == Lifetime.BOUND) {
            wrapped.addAll(List.of("sh", "-c", DIES_WITH_PARENT, "sh"));
        }
        else {
            // own session: neither Ctrl-C nor a closed terminal reaches it
            Tool.find("setsid").ifPresentOrElse(it -> wrapped.add(it.toString()), () -> wrapped.add("nohup"));
        }
        wrapped.addAll(arguments);
        return wrapped;
    }

    private static void releaseWatcher(Process process) {
        try (var watcher = process.getOutputStream()) {
            watcher.write('\n');
        }
        catch (IOException watcherHasGone) {
            // then there is nobody to release
        }
    }

    public ProcessHandle handle() {
        return this.handle;
    }

    public long pid() {
        return this.handle.pid();
    }

    public boolean isAlive() {
        return this.handle.isAlive();
    }

    /// Waits until the server answers; when it dies or the time is over, says so with the
    /// last lines of its log.
    public void await(Server server) {
        var end = Instant.now().plus(server.patience());
        waitUntil(server::isReady, end);
        server.settle();
    }

    private void waitUntil(BooleanSupplier ready, Instant end) {
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new LocalStackException("%s ended while it was starting; %s".formatted(this.name, lastLines()));
            }
            if (Instant.now().isAfter(end)) {
                throw new LocalStackException("%s did not become ready in time; %s".formatted(this.name, lastLines()));
            }
            Pause.shortly();
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(this.command.log());
            var last = lines.subList(Math.max(0, lines.size() - 15), lines.size());
            return "the end of %s:%n%s".formatted(this.command.log(), String.join("\n", last));
        }
        catch (IOException | UncheckedIOException ex) {
            return "its log is " + this.command.log();
        }
    }

    /// Asks the server to end and, where it does not within the time, makes it.
    public void stop(Duration patience) {
        stop(this.handle, patience);
    }

    public void kill() {
        stop(this.handle, Duration.ZERO);
    }

    public static void stop(ProcessHandle handle, Duration patience) {
        if (patience.isPositive()) {
            handle.destroy();
            if (ends(handle, patience)) {
                return;
            }
        }
        handle.destroyForcibly();
        ends(handle, Duration.ofSeconds(20));
    }

    private static boolean ends(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        }
        catch (TimeoutException ex) {
            return false;
        }
        catch (Exception ex) {
            throw new LocalStackException("Process %d could not be ended".formatted(handle.pid()), ex);
        }
    }

}
