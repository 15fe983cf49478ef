package dev.kontor.platform.storage;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.kontor.platform.problem.TransientFailures;

/// Runs work in a transaction, and again when MongoDB says that another transaction was faster: two that write the same
/// document never wait for each other, the later one fails. The work must therefore stand being repeated. Inside another
/// transaction it is part of that one, which is repeated as a whole.
public class Transactions {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long LONGEST_PAUSE = 200;

    private final TransactionTemplate template;

    public Transactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    public <T extends @Nullable Object> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var attempt = 1;; attempt++) {
            try {
                return this.template.<T>execute(status -> work.get());
            }
            catch (RuntimeException failed) {
                if (System.nanoTime() > end || !TransientFailures.isTransient(failed)) {
                    throw failed;
                }
                pause(attempt, failed);
            }
        }
    }

    public void run(Runnable work) {
        this.<@Nullable Void>run(() -> {
            work.run();
            return null;
        });
    }

    private static void pause(int attempt, RuntimeException failed) {
        try {
            TimeUnit.MILLISECONDS
                .sleep(ThreadLocalRandom.current().nextLong(Math.min(5L * attempt * attempt, LONGEST_PAUSE)));
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

}
