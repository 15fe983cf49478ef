package dev.kontor.platform.migration;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.kontor.platform.storage.Lease;

/// Applies what the database still lacks, in order, one instance at a time. It runs beside the rest of the start; the
/// service says it is ready when all are applied. While MongoDB is away it waits; a migration that fails is tried
/// again, and none after it is begun.
public class Migrations implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MongoOperations mongo;

    private final MigrationRecords records;

    private final Lease lease;

    private final List<Migration> migrations;

    private final CountDownLatch done = new CountDownLatch(1);

    private volatile boolean running;

    private volatile @Nullable Thread thread;

    Migrations(MongoOperations mongo, MigrationRecords records, Lease lease, List<Migration> migrations) {
        this.mongo = mongo;
        this.records = records;
        this.lease = lease;
        this.migrations = migrations.stream().sorted(Comparator.comparingInt(Migration::version)).toList();
        var versions = this.migrations.stream().map(Migration::version).collect(Collectors.toSet());
        if (versions.size() < migrations.size()) {
            throw new IllegalArgumentException("Two migrations have the same version: " + this.migrations.stream()
                .map(migration -> migration.version() + " " + migration.description())
                .toList());
        }
    }

    /// For what must not begin before the database is as this release wants it. False if
    /// it is not so in time.
    public boolean await(Duration time) throws InterruptedException {
        return this.done.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isDone() {
        return this.done.getCount() == 0;
    }

    /// Before everything else that is started.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        this.running = true;
        this.thread = Thread.ofPlatform().name("migrations").daemon().start(this::applyUntilDone);
    }

    private void applyUntilDone() {
        while (this.running && !isDone()) {
            try {
                if (applyMissing()) {
                    this.done.countDown();
                    return;
                }
            }
            catch (RuntimeException failed) {
                log.error("The database is not yet as this release wants it, trying again", failed);
            }
            try {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
            catch (InterruptedException stopping) {
                return;
            }
        }
    }

    /// False while another instance is at it.
    private boolean applyMissing() {
        if (missing(this.records.applied()).isEmpty()) {
            return true;
        }
        if (!this.lease.acquire()) {
            return false;
        }
        try {
            for (var migration : missing(this.records.applied())) {
                log.info("Migration {}: {}", migration.version(), migration.description());
                var begun = System.nanoTime();
                migration.apply(this.mongo);
                this.records.add(migration, Duration.ofNanos(System.nanoTime() - begun));
            }
            return true;
        }
        finally {
            this.lease.release();
        }
    }

    private List<Migration> missing(Set<Integer> applied) {
        return this.migrations.stream().filter(migration -> !applied.contains(migration.version())).toList();
    }

    @Override
    public void stop() {
        this.running = false;
        var worker = this.thread;
        if (worker != null) {
            worker.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

}
