package dev.kontor.platform.ingestion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.SmartLifecycle;

/// Runs the workers of all ingestions while the application runs.
final class Ingestions implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<IngestionWorker<?>> workers;

    private final DeadLetters deadLetters;

    private final List<Thread> threads = new ArrayList<>();

    Ingestions(List<IngestionWorker<?>> workers, DeadLetters deadLetters) {
        this.workers = workers;
        this.deadLetters = deadLetters;
    }

    @Override
    public void start() {
        for (var worker : workers) {
            threads.add(Thread.ofPlatform().name(worker.name()).start(worker));
        }
    }

    @Override
    public void stop() {
        workers.forEach(IngestionWorker::stop);
        for (var thread : threads) {
            try {
                thread.join(PATIENCE);
            }
            catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
        deadLetters.close();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    /// Reading stops before what it writes to is closed.
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1;
    }

}
