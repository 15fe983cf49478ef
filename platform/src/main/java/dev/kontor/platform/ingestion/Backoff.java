package dev.kontor.platform.ingestion;

import java.time.Duration;

/// How long to wait before the next attempt: twice as long each time, up to a limit.
final class Backoff {

    private final Duration first;

    private final Duration longest;

    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        next = first;
    }

    Duration next() {
        var current = next;
        var doubled = current.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return current;
    }

    void reset() {
        next = first;
    }

}
