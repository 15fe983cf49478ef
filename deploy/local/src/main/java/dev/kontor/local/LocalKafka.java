package dev.kontor.local;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/// A Kafka broker for tests; without access control unless asked for.
public final class LocalKafka extends LocalServer {

    private final KafkaServer server;

    private LocalKafka(RunningServer running, KafkaServer server) {
        super(running);
        this.server = server;
    }

    public static LocalKafka start() {
        return start(new Options());
    }

    public static LocalKafka start(Options options) {
        var data = WorkFolder.orTemporary(options.data, "kafka");
        var server = KafkaServer.of(Ports.orFree(options.port), Ports.free(), data, data.resolve("kafka.log"),
                options.access);
        var running = RunningServer.start(server);
        WorkFolder.removeAfter(running, options.data, data);
        return new LocalKafka(running, server);
    }

    public String bootstrapServers() {
        return this.server.bootstrapServers();
    }

    /// Creates the topics that `contracts/asyncapi.yaml` declares and, with access
    /// control, the rights on them.
    public LocalKafka withContractTopics() {
        this.server.apply(TopicContract.ofThisCheckout());
        return this;
    }

    /// Port 0 is any free one; without data folder the data go with the JVM.
    public record Options(int port, @Nullable Path data, @Nullable KafkaAccess access) {

        public Options() {
            this(0, null, null);
        }

        public Options port(int port) {
            return new Options(port, this.data, this.access);
        }

        public Options data(Path data) {
            return new Options(this.port, data, this.access);
        }

        public Options access(KafkaAccess access) {
            return new Options(this.port, this.data, access);
        }

    }

}
