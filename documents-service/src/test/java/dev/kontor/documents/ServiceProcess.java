package dev.kontor.documents.erp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.kontor.documents.DocumentsApplication;

/// documents-service in a process of its own, so that it can be killed.
final class ServiceProcess implements AutoCloseable {

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /// Small batches, so that a kill comes in the middle of something.
    static ServiceProcess start(String mongoUri, String bootstrapServers) throws IOException {
        var log = Files.createDirectories(Path.of("target", "logs")).resolve("service.log");
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                DocumentsApplication.class.getName(), "--spring.application.name=documents-service", "--server.port=0",
                "--kontor.ingestion.batch-size=100");
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("KONTOR_MONGODB_URI", mongoUri);
        builder.environment().put("KONTOR_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        return new ServiceProcess(builder.start());
    }

    /// SIGKILL: no shutdown hook, no last commit.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }

}
