package dev.kontor.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// documents-service in a process of its own, so that it can be killed.
public final class ServiceProcess implements AutoCloseable {

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /// Small batches, so that a kill comes in the middle of something.
    public static ServiceProcess start(String mongoUri, String bootstrapServers, String... settings)
            throws IOException {
        var log = Files.createDirectories(Path.of("target", "logs")).resolve("service.log");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                DocumentsApplication.class.getName(), "--spring.application.name=documents-service",
                "--kontor.ingestion.batch-size=100"));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("KONTOR_MONGODB_URI", mongoUri);
        builder.environment().put("KONTOR_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        return new ServiceProcess(builder.start());
    }

    /// SIGKILL: no shutdown hook, no last commit.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }

}
