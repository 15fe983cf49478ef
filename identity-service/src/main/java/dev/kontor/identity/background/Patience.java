package dev.kontor.identity.background;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets scheduled work rest for a while after it failed, so that a database that is away for a minute makes two log
/// lines and not three hundred.
public final class Patience {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private static final Duration REST = Duration.ofSeconds(1);

    private final String work;

    private long notBefore = System.nanoTime();

    private boolean failing;

    public Patience(String work) {
        this.work = work;
    }

    public void attempt(Runnable attempt) {
        if (System.nanoTime() - this.notBefore < 0) {
            return;
        }
        try {
            attempt.run();
            succeeded();
        }
        catch (RuntimeException failed) {
            failed(failed);
        }
    }

    private void succeeded() {
        if (this.failing) {
            this.failing = false;
            log.info("{} works again", this.work);
        }
    }

    private void failed(RuntimeException failure) {
        this.notBefore = System.nanoTime() + REST.toNanos();
        if (!this.failing) {
            this.failing = true;
            log.warn("{} does not work and is tried again every {}", this.work, REST, failure);
        }
    }

}
