package dev.kontor.erp.bus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where Kafka is, from the command line or the environment.
public final class BusOptions {

    private static final int PATIENCE_MILLIS = 15_000;

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT",
            defaultValue = "${env:KONTOR_KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:7703}",
            description = "Kafka (default: KONTOR_KAFKA_BOOTSTRAP_SERVERS or 127.0.0.1:7703)")
    private String bootstrapServers = "127.0.0.1:7703";

    @Option(names = "--kafka-properties", paramLabel = "FILE", defaultValue = "${env:KONTOR_KAFKA_PROPERTIES}",
            description = "more settings of the Kafka client, SASL for one (default: KONTOR_KAFKA_PROPERTIES)")
    private @Nullable Path properties;

    /// The settings of a client, after Kafka has answered with them.
    public Properties connect() {
        var settings = settings();
        try (var admin = Admin.create(settings)) {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS)).nodes().get();
        }
        catch (ExecutionException failed) {
            throw new BusUnavailableException(this.bootstrapServers, failed);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusUnavailableException(this.bootstrapServers, stopped);
        }
        return settings;
    }

    private Properties settings() {
        var settings = new Properties();
        if (this.properties != null) {
            try (var in = Files.newBufferedReader(this.properties)) {
                settings.load(in);
            }
            catch (IOException unreadable) {
                throw new IllegalArgumentException("Cannot read the Kafka properties " + this.properties, unreadable);
            }
        }
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers);
        settings.putIfAbsent(CommonClientConfigs.CLIENT_ID_CONFIG, "erp-simulator");
        return settings;
    }

}
