package dev.kontor.erp.bus;

import java.util.concurrent.locks.LockSupport;

/// Lets so many events per second pass, evenly; zero means no limit.
public final class Pace {

    private static final long SECOND = 1_000_000_000L;

    private final int perSecond;

    private final long began = System.nanoTime();

    private long passed;

    public Pace(int perSecond) {
        this.perSecond = perSecond;
    }

    public void next() {
        if (this.perSecond <= 0) {
            return;
        }
        var due = this.began + this.passed++ * SECOND / this.perSecond;
        for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

}
