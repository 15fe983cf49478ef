package dev.kontor.benchmark;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What processes spend on something, by their names.
final class Effort {

    private final Map<String, ProcessFigures> processes;

    private final Map<String, Double> spent = new HashMap<>();

    private long begun;

    Effort(Map<String, ProcessFigures> processes) {
        this.processes = new TreeMap<>(processes);
    }

    void begin() {
        this.processes.forEach((name, process) -> this.spent.put(name, process.cpuSeconds()));
        this.begun = System.nanoTime();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - this.begun);
    }

    /// Seconds of CPU since the beginning.
    double cpu(String name) {
        return Objects.requireNonNull(this.processes.get(name), name).cpuSeconds() - this.spent.getOrDefault(name, 0.0);
    }

    /// Milliseconds of CPU for each of so many.
    String per(int count) {
        var all = this.processes.keySet().stream().mapToDouble(this::cpu).sum();
        return this.processes.keySet()
            .stream()
            .map(name -> "%s %.2f".formatted(name, cpu(name) * 1000 / count))
            .collect(Collectors.joining(", ", "%.2f ms (".formatted(all * 1000 / count), ")"));
    }

}
