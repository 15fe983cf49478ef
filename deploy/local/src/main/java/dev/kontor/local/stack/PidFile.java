package dev.kontor.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.kontor.local.LocalStackException;

/// Remembers a process across runs of the command line, by its number and its start time: after a kill or a reboot the
/// number may belong to somebody else.
record PidFile(Path file) {

    private static final String SUFFIX = ".pid";

    // the system derives start times from the boot time, which may be corrected by a
    // little
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static PidFile of(Home home, String part) {
        return new PidFile(home.run().resolve(part + SUFFIX));
    }

    /// Every part that has a process written down.
    static List<String> parts(Home home) {
        if (!Files.isDirectory(home.run())) {
            return List.of();
        }
        try (var files = Files.list(home.run())) {
            return files.map(it -> it.getFileName().toString())
                .filter(it -> it.endsWith(SUFFIX))
                .map(it -> it.substring(0, it.length() - SUFFIX.length()))
                .sorted()
                .toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    void write(ProcessHandle process) {
        var start = process.info().startInstant().orElse(Instant.now());
        try {
            Files.createDirectories(this.file.getParent());
            Files.writeString(this.file, "%d %d%n".formatted(process.pid(), start.toEpochMilli()));
        }
        catch (IOException ex) {
            throw new LocalStackException("%s cannot be written".formatted(this.file), ex);
        }
    }

    /// The process, if it is still the one that was written down.
    Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(this.file)) {
                return Optional.empty();
            }
            var numbers = Files.readString(this.file).strip().split(" ", 2);
            var start = Instant.ofEpochMilli(Long.parseLong(numbers[1]));
            return ProcessHandle.of(Long.parseLong(numbers[0])).filter(it -> startedAt(it, start));
        }
        catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            // a file that was cut off by a crash names no process
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.isAlive() && process.info()
            .startInstant()
            .map(it -> Duration.between(it, start).abs().compareTo(TOLERANCE) <= 0)
            .orElse(true);
    }

    void delete() {
        try {
            Files.deleteIfExists(this.file);
        }
        catch (IOException ex) {
            throw new LocalStackException("%s cannot be deleted".formatted(this.file), ex);
        }
    }

}
