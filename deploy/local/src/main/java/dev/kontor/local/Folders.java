package dev.kontor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/// Makes and deletes folders.
public final class Folders {

    private Folders() {
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        // walk does not follow links, so what a link points to stays
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
        }
        catch (IOException ex) {
            throw new LocalStackException("%s could not be deleted: %s".formatted(folder, ex.getMessage()), ex);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static Path temporary(String name) {
        try {
            return Files.createTempDirectory("kontor-" + name + "-");
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
