package dev.kontor.local;

import org.jspecify.annotations.Nullable;

/// A server that runs as a process of its own for as long as the caller wants it.
public abstract sealed class LocalServer implements AutoCloseable permits LocalMongo, LocalKafka, LocalKeycloak {

    private final @Nullable RunningServer running;

    /// Without a process of ours the server is somebody else's: it can be used, but not
    /// ended.
    LocalServer(@Nullable RunningServer running) {
        this.running = running;
    }

    /// Ends the server in an orderly way; its data stay.
    public void stop() {
        if (this.running != null) {
            this.running.stop();
        }
    }

    /// Ends the server as a power failure would (SIGKILL); its data stay.
    public void kill() {
        own().kill();
    }

    /// Starts the server again on the same port and data, stopping it first where it
    /// still runs.
    public void restart() {
        own().restart();
    }

    public long pid() {
        return own().pid();
    }

    @Override
    public void close() {
        stop();
    }

    private RunningServer own() {
        if (this.running == null) {
            throw new LocalStackException("A server that was named to us is not ours to stop");
        }
        return this.running;
    }

}
