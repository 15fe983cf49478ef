package dev.kontor.benchmark;

import java.time.Duration;
import java.util.List;

/// Durations by how many were no longer.
record Spread(int count, Duration p50, Duration p99, Duration longest) {

    static Spread of(List<Duration> durations) {
        var sorted = durations.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalStateException("Nothing was measured");
        }
        return new Spread(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
    }

    private static Duration at(List<Duration> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    @Override
    public String toString() {
        return "%d single changes: p50 %d ms, p99 %d ms, longest %d ms".formatted(count, p50.toMillis(), p99.toMillis(),
                longest.toMillis());
    }

}
