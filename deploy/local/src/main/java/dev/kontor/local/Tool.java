package dev.kontor.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A program of the machine (Maven, npm, tar) that is run to its end.
public final class Tool {

    private Tool() {
    }

    public static Optional<Path> find(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
            .filter(it -> !it.isBlank())
            .map(it -> Path.of(it, program))
            .filter(Files::isExecutable)
            .findFirst();
    }

    /// The Maven of the machine, which also fetches servers from the artifact repository.
    public static Path maven() {
        return Optional.ofNullable(System.getenv("MAVEN_HOME"))
            .map(it -> Path.of(it, "bin", "mvn"))
            .filter(Files::isExecutable)
            .or(() -> find("mvn"))
            .orElseThrow(() -> new LocalStackException(
                    "Maven was not found: install Maven 3.8.7 or later (for example 'apt install maven')"));
    }

    public static String run(Path directory, String... arguments) {
        try {
            var builder = new ProcessBuilder(List.of(arguments)).directory(directory.toFile())
                .redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new LocalStackException(
                        "'%s' failed: %s".formatted(String.join(" ", arguments), lastLines(output)));
            }
            return output;
        }
        catch (IOException ex) {
            throw new LocalStackException("'%s' could not be run: %s".formatted(arguments[0], ex.getMessage()), ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while running " + arguments[0], ex);
        }
    }

    private static String lastLines(String output) {
        var lines = output.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

}
