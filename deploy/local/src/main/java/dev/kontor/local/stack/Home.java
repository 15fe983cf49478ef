package dev.kontor.local.stack;

import java.nio.file.Path;
import java.util.Optional;

import dev.kontor.local.Repository;

/// The folder that keeps everything of one local stack: data, logs, secrets, what runs.
record Home(Path folder) {

    static Home ofThisMachine() {
        var configured = Optional.ofNullable(System.getenv("KONTOR_HOME")).map(Path::of);
        return new Home(configured.orElseGet(() -> Repository.root().resolve(".kontor")).toAbsolutePath());
    }

    Path data() {
        return this.folder.resolve("data");
    }

    Path data(String part) {
        return data().resolve(part);
    }

    Path log(String part) {
        return this.folder.resolve("logs").resolve(part + ".log");
    }

    Path logs() {
        return this.folder.resolve("logs");
    }

    Path run() {
        return this.folder.resolve("run");
    }

    Path apps() {
        return this.folder.resolve("apps");
    }

    Path secrets() {
        return this.folder.resolve("secrets.properties");
    }

    /// Exists once the demo has been loaded into the data.
    Path demoMarker() {
        return data().resolve("demo-loaded");
    }

}
