package dev.kontor.local.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.kontor.local.Command;
import dev.kontor.local.LocalStackException;
import dev.kontor.local.Repository;
import org.jspecify.annotations.Nullable;

/// A command line program of this repository (`erp`, `bench`), run with the addresses and secrets of this stack.
record CommandTool(String module, String jar) {

    static final CommandTool ERP = new CommandTool("deploy/erp-simulator", "erp-simulator.jar");

    static final CommandTool BENCHMARK = new CommandTool("deploy/benchmark", "benchmark.jar");

    Path file(Path repository) {
        var file = repository.resolve(this.module).resolve("target").resolve(this.jar);
        if (!Files.exists(file)) {
            throw new LocalStackException("%s has not been built: there is no %s".formatted(this.module, file));
        }
        return file;
    }

    /// Runs to the end; its output goes to the file, else to the terminal.
    int run(Stack stack, List<String> arguments, @Nullable File output) {
        var file = file(Repository.root());
        var command = new ArrayList<>(List.of(Command.java(), "-Xmx1g", "-XX:+UseSerialGC", "-jar", file.toString()));
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            if (output != null) {
                Files.createDirectories(Path.of(output.getPath()).toAbsolutePath().getParent());
                builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output));
            }
            builder.environment().putAll(new ToolEnvironment(stack).variables());
            var program = builder.start();
            // who ends this command means what it runs
            Runtime.getRuntime().addShutdownHook(new Thread(program::destroy));
            return program.waitFor();
        }
        catch (IOException ex) {
            throw new LocalStackException("%s could not be run: %s".formatted(this.jar, ex.getMessage()), ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while running " + this.jar, ex);
        }
    }

}
