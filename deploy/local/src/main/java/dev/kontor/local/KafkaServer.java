package dev.kontor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/// A Kafka broker that is its own controller, on the loopback address.
public final class KafkaServer implements Server {

    private final Path libraries;

    private final int port;

    private final int controllerPort;

    private final Path data;

    private final Path log;

    private final @Nullable KafkaAccess access;

    private KafkaServer(Path libraries, int port, int controllerPort, Path data, Path log,
            @Nullable KafkaAccess access) {
        this.libraries = libraries;
        this.port = port;
        this.controllerPort = controllerPort;
        this.data = data;
        this.log = log;
        this.access = access;
    }

    /// Without `access` everybody on the machine may do everything, which is enough for a
    /// test.
    public static KafkaServer of(int port, int controllerPort, Path data, Path log, @Nullable KafkaAccess access) {
        var folder = Cache.ofThisMachine()
            .prepare("kafka-" + Versions.KAFKA,
                    it -> MavenFolder.fill(it, "kafka-pom.xml", Versions.KAFKA, "copy-dependencies"));
        return new KafkaServer(folder.resolve("lib"), port, controllerPort, data, log, access);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public Command command() {
        try {
            Files.createDirectories(this.data);
            var settings = settings();
            if (!Files.exists(this.data.resolve("log/meta.properties"))) {
                format(settings);
            }
            return new Command(java("kafka.Kafka", settings.toString()), Map.of(), this.data, this.log);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private Path settings() throws IOException {
        Files.writeString(this.data.resolve("log4j2.properties"), Resource.text("log4j2.properties"));
        var settings = Resource.text("kafka.properties")
            .replace("@port@", "" + this.port)
            .replace("@controller-port@", "" + this.controllerPort)
            .replace("@data@", this.data.resolve("log").toString())
            .replace("@protocol@", (this.access != null) ? "SASL_PLAINTEXT" : "PLAINTEXT");
        return PrivateFile.write(this.data.resolve("server.properties"), settings + accessSettings());
    }

    private String accessSettings() throws IOException {
        return (this.access == null) ? ""
                : Resource.text("kafka-access.properties")
                    .replace("@jaas@", this.access.broker())
                    .replace("@admin@", KafkaAccess.ADMIN);
    }

    private void format(Path settings) {
        var command = java("kafka.tools.StorageTool", "format", "-t", Uuid.randomUuid().toString(), "-c",
                settings.toString(), "--ignore-formatted");
        Tool.run(this.data, command.toArray(String[]::new));
    }

    private List<String> java(String main, String... arguments) {
        var command = new ArrayList<>(List.of(Command.java(), "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Dlog4j2.configurationFile=" + this.data.resolve("log4j2.properties"),
                "-cp", this.libraries + "/*", main));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public boolean isReady() {
        if (!Ports.isTaken(this.port)) {
            return false;
        }
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        }
        catch (ExecutionException | TimeoutException | KafkaException notYet) {
            return false;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// A client that may do everything; fails within seconds when the broker does not
    /// answer.
    public Admin admin() {
        var settings = new HashMap<String, Object>(
                (this.access != null) ? this.access.client(KafkaAccess.ADMIN) : Map.of());
        settings.putAll(Map.of("bootstrap.servers", bootstrapServers(), "request.timeout.ms", 5000,
                "default.api.timeout.ms", 10_000));
        return Admin.create(settings);
    }

    /// Brings topics and access rights to what the contract says.
    public void apply(TopicContract contract) {
        try (var admin = admin()) {
            new Topics(admin).apply(contract.topics());
            if (this.access != null) {
                new Grants(admin).apply(contract.grants());
            }
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + this.port;
    }

}
