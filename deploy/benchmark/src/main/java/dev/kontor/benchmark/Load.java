package dev.kontor.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What some clients got who asked one after the other, each again as soon as it had its answer, for a time.
record Load(double perSecond, Spread spread) {

    /// One request after the other on one connection.
    interface Client extends AutoCloseable {

        void ask() throws IOException;

        @Override
        default void close() throws IOException {
            // most have nothing to close
        }

    }

    static Client http(int port, byte[] request) throws IOException {
        var connection = new PlainClient(port);
        return new Client() {

            @Override
            public void ask() throws IOException {
                connection.send(request);
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }

        };
    }

    /// Ends by itself: each client stops at its first answer behind the end.
    static Load of(List<? extends Callable<Client>> clients, Duration time) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var begun = System.nanoTime();
            var running = new ArrayList<Future<List<Duration>>>();
            for (var client : clients) {
                running.add(threads.submit(() -> ask(client, begun + time.toNanos())));
            }
            var took = new ArrayList<Duration>();
            for (var client : running) {
                took.addAll(client.get());
            }
            return new Load(took.size() / ((System.nanoTime() - begun) / 1e9), Spread.of(took));
        }
        catch (ExecutionException failed) {
            throw new IllegalStateException("A client failed", failed.getCause());
        }
    }

    private static List<Duration> ask(Callable<Client> opening, long end) throws Exception {
        var took = new ArrayList<Duration>();
        try (var client = opening.call()) {
            for (var begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                client.ask();
                took.add(Duration.ofNanos(System.nanoTime() - begun));
            }
        }
        return took;
    }

    @Override
    public String toString() {
        return "%8.0f requests/s  p50 %6.2f ms  p99 %6.2f ms".formatted(perSecond, spread.p50().toNanos() / 1e6,
                spread.p99().toNanos() / 1e6);
    }

}
