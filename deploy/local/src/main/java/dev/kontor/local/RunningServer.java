package dev.kontor.local;

import java.time.Duration;

/// A server with the process that currently runs it.
final class RunningServer {

    private static final Duration ORDERLY = Duration.ofSeconds(30);

    private final Server server;

    private ServerProcess process;

    private RunningServer(Server server) {
        this.server = server;
        this.process = launch();
    }

    static RunningServer start(Server server) {
        return new RunningServer(server);
    }

    private ServerProcess launch() {
        var launched = ServerProcess.start(this.server, Lifetime.BOUND);
        try {
            this.server.initialize(launched::isAlive);
            launched.await(this.server);
            return launched;
        }
        catch (RuntimeException ex) {
            launched.kill();
            throw ex;
        }
    }

    long pid() {
        return this.process.pid();
    }

    void stop() {
        this.process.stop(ORDERLY);
    }

    void kill() {
        this.process.kill();
    }

    void restart() {
        stop();
        this.process = launch();
    }

}
