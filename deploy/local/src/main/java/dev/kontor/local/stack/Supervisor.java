package dev.kontor.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.kontor.local.Lifetime;
import dev.kontor.local.LocalStackException;
import dev.kontor.local.ServerProcess;

/// Starts parts side by side, each as soon as those that it needs are ready; when one fails, ends all it started.
final class Supervisor {

    private static final Duration ORDERLY = Duration.ofSeconds(20);

    private final Home home;

    private final Progress progress;

    private final Queue<Started> started = new ConcurrentLinkedQueue<>();

    Supervisor(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    private record Started(PidFile file, ServerProcess process) {
    }

    /// Parts must come after those that they need.
    void start(List<Part> parts) {
        var rollback = new Thread(this::rollBack);
        // Ctrl-C in the middle leaves nothing half started
        Runtime.getRuntime().addShutdownHook(rollback);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            startAll(parts, threads);
        }
        catch (CompletionException ex) {
            // again, for what was being started while the first failure was dealt with
            rollBack();
            throw new LocalStackException(((ex.getCause() instanceof LocalStackException known) ? known.getMessage()
                    : "The stack could not be started: " + ex.getCause()) + leftBehind(), ex);
        }
        Runtime.getRuntime().removeShutdownHook(rollback);
    }

    /// What belongs to a start but is no part, such as the demo: if it fails or is broken
    /// off, nothing of the start is
    /// left; what ran before goes on.
    void finish(Runnable last) {
        var rollback = new Thread(this::rollBack);
        Runtime.getRuntime().addShutdownHook(rollback);
        try {
            last.run();
        }
        catch (RuntimeException ex) {
            rollBack();
            throw new LocalStackException(ex.getMessage() + leftBehind(), ex);
        }
        finally {
            removeUnlessUnderWay(rollback);
        }
    }

    private static void removeUnlessUnderWay(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        catch (IllegalStateException ending) {
            // Ctrl-C: the hook does its work
        }
    }

    private void startAll(List<Part> parts, ExecutorService threads) {
        var ready = new HashMap<String, CompletableFuture<Void>>();
        for (var part : parts) {
            ready.put(part.id(), whenReady(part, ready).thenRunAsync(() -> start(part), threads));
        }
        var everything = CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new));
        var firstFailure = new CompletableFuture<Void>();
        ready.values().forEach(it -> {
            var _ = it.exceptionally(failure -> {
                firstFailure.completeExceptionally(failure);
                return null;
            });
        });
        try {
            CompletableFuture.anyOf(everything, firstFailure).join();
        }
        catch (CompletionException ex) {
            rollBack();
            throw ex;
        }
    }

    private static CompletableFuture<Void> whenReady(Part part, Map<String, CompletableFuture<Void>> ready) {
        var needed = new ArrayList<CompletableFuture<Void>>();
        for (var id : part.needs()) {
            var other = ready.get(id);
            if (other != null) {
                needed.add(other);
            }
        }
        return CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new));
    }

    private void start(Part part) {
        var file = PidFile.of(this.home, part.id());
        if (file.process().isPresent() && part.server().isReady()) {
            part.server().settle();
            part.onceReady().run();
            this.progress.alreadyRuns(part);
            return;
        }
        file.process().ifPresent(it -> ServerProcess.stop(it, ORDERLY));
        var since = Instant.now();
        var process = ServerProcess.start(part.server(), Lifetime.DETACHED);
        this.started.add(new Started(file, process));
        file.write(process.handle());
        part.server().initialize(process::isAlive);
        process.await(part.server());
        part.onceReady().run();
        this.progress.isReady(part, Duration.between(since, Instant.now()));
    }

    /// What was ended again, and what ran before and still does.
    private String leftBehind() {
        var running = PidFile.parts(this.home)
            .stream()
            .filter(it -> PidFile.of(this.home, it).process().isPresent())
            .toList();
        return (this.started.isEmpty() ? "" : "%nWhat this start began has been ended.".formatted())
                + (running.isEmpty() ? "" : "%nStill running from before: %s ('./kontor down' ends it)."
                    .formatted(String.join(", ", running)));
    }

    boolean hasStartedSomething() {
        return !this.started.isEmpty();
    }

    private void rollBack() {
        for (var it : this.started) {
            it.process().kill();
            it.file().delete();
        }
    }

    /// Ends what runs, one after the other in the given order.
    void stop(List<String> ids) {
        for (var id : ids) {
            var file = PidFile.of(this.home, id);
            file.process().ifPresent(it -> {
                ServerProcess.stop(it, ORDERLY);
                this.progress.hasStopped(id);
            });
            file.delete();
        }
    }

}
