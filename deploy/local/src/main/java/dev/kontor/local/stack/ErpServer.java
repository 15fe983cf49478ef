package dev.kontor.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.kontor.local.Command;
import dev.kontor.local.Folders;
import dev.kontor.local.Ports;
import dev.kontor.local.Server;
import org.jspecify.annotations.Nullable;

/// The ERP simulator as a process that stays and answers what customers change; ready while its port is open. It runs
/// from a copy, so that a rebuild does not pull the ground from under it.
record ErpServer(Path jar, Path folder, Map<String, String> environment, int port, Path log) implements Server {

    static final String NAME = "erp-simulator";

    static ErpServer of(Home home, Path repository, Map<String, String> environment, int port) {
        return new ErpServer(CommandTool.ERP.file(repository), home.apps().resolve(NAME), environment, port,
                home.log(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Command command() {
        copy();
        var arguments = new ArrayList<>(List.of(Command.java(), "-Xmx96m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=96m", "-XX:+ExitOnOutOfMemoryError", "-jar",
                this.folder.resolve(this.jar.getFileName()).toString(), "run", "--ready-port", "" + this.port));
        arguments.addAll(words(System.getenv("KONTOR_ERP_OPTIONS")));
        return new Command(arguments, this.environment, this.folder, this.log);
    }

    /// How fast it works and what goes wrong on its way to the bus, if anything is to.
    static List<String> words(@Nullable String options) {
        return (options == null || options.isBlank()) ? List.of() : List.of(options.strip().split("\\s+"));
    }

    private void copy() {
        try {
            Folders.delete(this.folder);
            var libraries = Files.createDirectories(this.folder.resolve("lib"));
            Files.copy(this.jar, this.folder.resolve(this.jar.getFileName()));
            try (var files = Files.newDirectoryStream(this.jar.resolveSibling("lib"))) {
                for (var file : files) {
                    Files.copy(file, libraries.resolve(file.getFileName()));
                }
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public boolean isReady() {
        return Ports.isTaken(this.port);
    }

}
