package dev.kontor.local.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import dev.kontor.local.Command;
import dev.kontor.local.Folders;
import dev.kontor.local.LocalStackException;
import dev.kontor.local.Tool;

/// A service's jar, unpacked into a folder of its own: it starts faster so, and a rebuild of the jar does not pull the
/// ground from under a running JVM.
record App(String name, Path folder) {

    /// Unpacks the jar where that has not been done for just this jar yet.
    static App of(Home home, Path repository, String name) {
        var jar = jar(repository, name);
        try {
            var versions = home.apps().resolve(name);
            var folder = versions.resolve(fingerprint(jar));
            if (!Files.exists(folder)) {
                unpack(jar, versions, folder, name);
            }
            return new App(name, folder);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Path jar(Path repository, String name) {
        var target = repository.resolve(name).resolve("target");
        try (var files = Files.newDirectoryStream(target, name + "-*.jar")) {
            for (var file : files) {
                return file;
            }
        }
        catch (IOException ex) {
            throw new LocalStackException("%s has not been built: there is no %s".formatted(name, target), ex);
        }
        throw new LocalStackException("%s has not been built: there is no jar in %s".formatted(name, target));
    }

    private static String fingerprint(Path jar) throws IOException {
        try (var in = new CheckedInputStream(Files.newInputStream(jar), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Long.toHexString(in.getChecksum().getValue());
        }
    }

    private static void unpack(Path jar, Path versions, Path folder, String name) throws IOException {
        // only the newest jar's folder is kept
        Folders.delete(versions);
        var unfinished = Files.createDirectories(versions).resolve("unfinished");
        Tool.run(versions, Command.java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
                unfinished.toString(), "--force");
        Files.move(unfinished.resolve(jar.getFileName().toString()), unfinished.resolve(name + ".jar"));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    Path jar() {
        return this.folder.resolve(this.name + ".jar");
    }

    /// What the JVM learnt in a training run: classes loaded and linked, ready to be
    /// mapped into memory.
    Path aotCache() {
        return this.folder.resolve("app.aot");
    }

    /// Options that training and real runs must share, or the JVM ignores what was
    /// learnt.
    List<String> options(String heap) {
        return List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=192m",
                "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");
    }

}
