package dev.kontor.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.kontor.local.LocalStackException;
import dev.kontor.local.Ports;

/// What must be in order before anything is started.
final class Checks {

    private static final long GIB = 1L << 30;

    private Checks() {
    }

    /// Names the first port that somebody else holds.
    static void ports(Home home, List<Part> parts) {
        for (var part : parts) {
            if (PidFile.of(home, part.id()).process().isPresent()) {
                continue;
            }
            for (var port : part.ports()) {
                if (Ports.isTaken(port)) {
                    throw new LocalStackException(
                            "Port %d, which %s needs, is taken by another program; end it or choose other ports with KONTOR_PORT"
                                .formatted(port, part.server().name()));
                }
            }
        }
    }

    static void disk(Path folder) {
        try {
            Files.createDirectories(folder);
            disk(folder, Files.getFileStore(folder).getUsableSpace());
        }
        catch (IOException ex) {
            throw new LocalStackException("%s cannot be created: %s".formatted(folder, ex.getMessage()), ex);
        }
    }

    static void disk(Path folder, long usable) {
        if (usable < 2 * GIB) {
            throw new LocalStackException("Only %.1f GiB are free on the disk of %s; Kontor needs 2 GiB"
                .formatted((double) usable / GIB, folder));
        }
    }

}
