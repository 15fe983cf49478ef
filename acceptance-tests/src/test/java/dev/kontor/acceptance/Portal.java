package dev.kontor.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// The whole portal, started as an operator does: by `./kontor up`, on ports and data of its own, once for all journeys.
/// With `KONTOR_URL` set, a portal that already runs is used instead, with `KONTOR_HOME` saying where its data are.
final class Portal {

    private static final Duration START_LIMIT = Duration.ofMinutes(8);

    /// Where it is hardest: below a directory of its host (F-023). A host of its own is
    /// the
    /// same with an empty one.
    private static final String DIRECTORY = "/portal";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /// Started once. A failure is kept as well: whoever asks later is told what `up`
    /// said,
    /// not that a class is missing.
    private static final CompletableFuture<Portal> RUNNING = CompletableFuture.supplyAsync(Portal::start);

    private final URI address;

    private final Map<String, String> environment;

    private Portal(URI address, Map<String, String> environment) {
        this.address = address;
        this.environment = environment;
    }

    static Portal running() {
        return RUNNING.join();
    }

    String address(String path) {
        return address + path;
    }

    int port(int offset) {
        return address.getPort() + offset;
    }

    Path home() {
        return Path.of(Objects.requireNonNull(environment.get("KONTOR_HOME")));
    }

    /// How many records the topic holds.
    long deadLetters(String topic) {
        try (var admin = Admin.create(kafka())) {
            var offsets = new HashMap<TopicPartition, OffsetSpec>();
            for (var description : admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
                description.partitions()
                    .forEach(it -> offsets.put(new TopicPartition(topic, it.partition()), OffsetSpec.latest()));
            }
            return admin.listOffsets(offsets).all().get().values().stream().mapToLong(offset -> offset.offset()).sum();
        }
        catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// How the administrator enters the broker; `./kontor up` writes it beside what runs.
    private Properties kafka() {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(home().resolve("run/kafka/kontor-admin.properties"))) {
            settings.load(file);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        settings.put("bootstrap.servers", "127.0.0.1:" + port(3));
        return settings;
    }

    static Path root() {
        return ROOT;
    }

    /// Runs `./kontor …` against this portal and answers what it printed; a failure
    /// carries the output.
    String kontor(String... arguments) {
        return kontor(Duration.ofMinutes(5), arguments);
    }

    private String kontor(Duration limit, String... arguments) {
        var command = new ArrayList<>(List.of(ROOT.resolve("kontor").toString()));
        command.addAll(List.of(arguments));
        return run(limit, environment, command);
    }

    /// Runs any command and answers its standard output and error together.
    static String run(Duration limit, Map<String, String> environment, List<String> command) {
        try {
            var output = Files.createTempFile("kontor-", ".out");
            var builder = new ProcessBuilder(command).directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        command + " took longer than " + limit + ":\n" + Files.readString(output));
            }
            var text = Files.readString(output);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " ended with " + process.exitValue() + ":\n" + text);
            }
            return text;
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Portal start() {
        var given = System.getenv("KONTOR_URL");
        if (given != null) {
            var home = System.getenv().getOrDefault("KONTOR_HOME", ROOT.resolve(".kontor").toString());
            return new Portal(URI.create(given), Map.of("KONTOR_PORT", "" + URI.create(given).getPort(),
                    "KONTOR_PUBLIC_URL", given, "KONTOR_HOME", home));
        }
        var port = System.getenv().getOrDefault("KONTOR_TEST_PORT", "8700");
        var home = Path.of("target", "portal").toAbsolutePath();
        var address = "http://localhost:" + port + DIRECTORY;
        var portal = new Portal(URI.create(address),
                Map.of("KONTOR_PORT", port, "KONTOR_PUBLIC_URL", address, "KONTOR_HOME", home.toString(),
                        "KONTOR_BUILD", "never",
                        // a day of the ERP in a second, so that no journey waits for a
                        // delivery
                        "KONTOR_ERP_OPTIONS", "--speed 1"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> portal.kontor("down")));
        System.out.println(portal.up());
        return portal;
    }

    /// Once more if it fails, saying why: dozens of journeys are not to hang on one
    /// start.
    private String up() {
        try {
            return kontor(START_LIMIT, "up", "--fresh");
        }
        catch (IllegalStateException failed) {
            System.err.println("The portal did not start and is started once more: " + failed.getMessage());
            return kontor(START_LIMIT, "up", "--fresh");
        }
    }

}
