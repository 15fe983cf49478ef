package dev.kontor.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.kontor.local.Command;
import dev.kontor.local.Server;

/// A process that does nothing for long, or that fails at once.
record TestServer(String name, Path folder, List<String> arguments, boolean ready) implements Server {

    static TestServer sleeping(String name, Path folder) {
        return new TestServer(name, folder, List.of("sleep", "600"), true);
    }

    static TestServer failing(String name, Path folder) {
        return new TestServer(name, folder, List.of("sh", "-c", "echo the disk is on fire; exit 1"), false);
    }

    @Override
    public Command command() {
        return new Command(this.arguments, Map.of(), this.folder, this.folder.resolve(this.name + ".log"));
    }

    @Override
    public boolean isReady() {
        return this.ready;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }

}
