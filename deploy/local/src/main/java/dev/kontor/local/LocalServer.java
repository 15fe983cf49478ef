package dev.kontor.local;

/// A server that runs as a process of its own for as long as the caller wants it.
public sealed interface LocalServer extends AutoCloseable permits LocalMongo, LocalKafka, LocalKeycloak {

    /// Ends the server in an orderly way; its data stay.
    void stop();

    /// Ends the server as a power failure would (SIGKILL); its data stay.
    void kill();

    /// Starts the server again on the same port and data, stopping it first where it
    /// still runs.
    void restart();

    @Override
    default void close() {
        stop();
    }

}
