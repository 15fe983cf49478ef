package dev.kontor.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one run of one side took.
record Result(String side, double eventsPerSecond, double cpuSeconds, double mongodCpuSeconds, long peakMemoryMib,
        double load) {

    static double median(List<Result> results, ToDoubleFunction<Result> figure) {
        var sorted = results.stream().mapToDouble(figure).boxed().sorted(Comparator.naturalOrder()).toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    String line() {
        return "%-18s %10.0f events/s %8.1f s CPU %8.1f s CPU of mongod %6d MiB peak  load %5.1f".formatted(side,
                eventsPerSecond, cpuSeconds, mongodCpuSeconds, peakMemoryMib, load);
    }

}
