package dev.kontor.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names that have to wait after a failure, each time twice as long.
class Stalled {

    private final Map<String, Wait> waits = new HashMap<>();

    private final Clock clock;

    private final Duration first;

    private final Duration longest;

    Stalled(Clock clock, Duration first, Duration longest) {
        this.clock = clock;
        this.first = first;
        this.longest = longest;
    }

    void failed(String name) {
        this.waits.compute(name, (same, earlier) -> {
            var pause = (earlier == null) ? this.first : min(earlier.pause().multipliedBy(2), this.longest);
            return new Wait(pause, this.clock.instant().plus(pause));
        });
    }

    void succeeded(String name) {
        this.waits.remove(name);
    }

    List<String> waiting() {
        var now = this.clock.instant();
        return this.waits.entrySet()
            .stream()
            .filter(wait -> wait.getValue().until().isAfter(now))
            .map(Map.Entry::getKey)
            .toList();
    }

    private static Duration min(Duration one, Duration other) {
        return (one.compareTo(other) < 0) ? one : other;
    }

    private record Wait(Duration pause, Instant until) {
    }

}
