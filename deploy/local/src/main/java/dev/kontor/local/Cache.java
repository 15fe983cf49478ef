package dev.kontor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Downloaded and unpacked servers, shared by every checkout and every run on the machine.
final class Cache {

    private static final Object IN_THIS_JVM = new Object();

    private final Path root;

    Cache(Path root) {
        this.root = root;
    }

    /// `KONTOR_CACHE`, else the user's cache folder; for root a place that an
    /// unprivileged mongod can read.
    static Cache ofThisMachine() {
        var configured = Optional.ofNullable(System.getenv("KONTOR_CACHE")).map(Path::of);
        return new Cache(configured.orElseGet(Cache::standard));
    }

    private static Path standard() {
        var home = Path.of(System.getProperty("user.home"));
        var caches = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(Path::of);
        if (caches.isEmpty() && Unprivileged.weAreRoot()) {
            return Path.of("/var/cache/kontor");
        }
        return caches.orElse(home.resolve(".cache")).resolve("kontor");
    }

    boolean has(String name) {
        return Files.exists(this.root.resolve(name).resolve(".ready"));
    }

    /// The folder `name`, filled by `step` where nobody has done so yet; others wait
    /// meanwhile.
    Path prepare(String name, Step step) {
        var folder = this.root.resolve(name);
        var ready = folder.resolve(".ready");
        if (Files.exists(ready)) {
            return folder;
        }
        synchronized (IN_THIS_JVM) {
            try {
                Files.createDirectories(this.root);
                var lock = this.root.resolve(name + ".lock");
                try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var held = channel.lock()) {
                    if (!Files.exists(ready, LinkOption.NOFOLLOW_LINKS) && held.isValid()) {
                        fill(folder, step);
                        Files.createFile(ready);
                    }
                }
                return folder;
            }
            catch (IOException | UncheckedIOException ex) {
                throw new LocalStackException("%s could not be prepared: %s".formatted(folder, ex.getMessage()), ex);
            }
        }
    }

    private static void fill(Path folder, Step step) throws IOException {
        Folders.delete(folder);
        try {
            step.fill(Files.createDirectories(folder));
        }
        catch (IOException | RuntimeException ex) {
            Folders.delete(folder);
            throw ex;
        }
    }

    /// Fills a folder of the cache.
    @FunctionalInterface
    interface Step {

        void fill(Path folder) throws IOException;

    }

}
