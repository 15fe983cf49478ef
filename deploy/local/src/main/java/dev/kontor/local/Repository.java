package dev.kontor.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The checkout that this code runs from.
public final class Repository {

    private Repository() {
    }

    /// `KONTOR_ROOT`, else the nearest folder upwards that has the login service's realm.
    public static Path root() {
        var configured = Optional.ofNullable(System.getenv("KONTOR_ROOT")).map(Path::of);
        return configured
            .or(() -> Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
                .filter(it -> Files.isDirectory(it.resolve("deploy/keycloak")))
                .findFirst())
            .orElseThrow(() -> new LocalStackException("This is not inside a checkout of Kontor; set KONTOR_ROOT"));
    }

}
