package dev.kontor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.kontor.local.Tool;

/// Kafka Connect and the sink connector, fetched by Maven once and kept in the cache.
record ConnectDistribution(Path folder) {

    private static final String VERSION = "connect-4.3.1-mongo-2.0.1";

    static ConnectDistribution prepare() throws IOException {
        var folder = cache().resolve(VERSION);
        if (!Files.exists(folder.resolve("complete"))) {
            Files.createDirectories(folder);
            try (var pom = ConnectDistribution.class.getResourceAsStream("connect-pom.xml")) {
                if (pom == null) {
                    throw new IOException("connect-pom.xml is not in the jar");
                }
                Files.write(folder.resolve("pom.xml"), pom.readAllBytes());
            }
            var maven = Tool.maven().toString();
            Tool.run(folder, maven, "-B", "-q", "dependency:copy-dependencies", "-DincludeScope=runtime",
                    "-DoutputDirectory=lib");
            Tool.run(folder, maven, "-B", "-q", "dependency:copy",
                    "-Dartifact=org.mongodb.kafka:mongo-kafka-connect:2.0.1:jar:all",
                    "-DoutputDirectory=plugins/mongodb");
            Files.createFile(folder.resolve("complete"));
        }
        return new ConnectDistribution(folder);
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("KONTOR_CACHE"))
            .map(Path::of)
            .orElseGet(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("kontor"));
    }

    String classPath() {
        return folder.resolve("lib") + "/*";
    }

    Path plugins() {
        return folder.resolve("plugins");
    }

}
