package dev.kontor.local;

import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/// Where a server keeps its data: a given folder that stays, or a new one that goes with this JVM.
final class WorkFolder {

    private WorkFolder() {
    }

    static Path orTemporary(@Nullable Path given, String name) {
        return (given != null) ? given.toAbsolutePath() : Folders.temporary(name);
    }

    /// Removes a temporary folder when this JVM ends, after the server that writes to it.
    static void removeAfter(RunningServer server, @Nullable Path given, Path folder) {
        if (given == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.kill();
                deleteQuietly(folder);
            }));
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            Folders.delete(folder);
        }
        catch (UncheckedIOException | LocalStackException left) {
            // a file that is left in the temporary folder harms nobody
        }
    }

}
