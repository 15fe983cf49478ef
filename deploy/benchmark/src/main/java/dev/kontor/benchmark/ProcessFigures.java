package dev.kontor.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux tells about a process.
record ProcessFigures(long pid) {

    private static final double TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;

    /// User and system time so far.
    double cpuSeconds() {
        var stat = read("stat");
        // the name in parentheses may contain blanks
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) / TICKS_PER_SECOND;
    }

    long peakMemoryMib() {
        return read("status").lines()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
            .findFirst()
            .orElseThrow();
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        }
        catch (IOException gone) {
            throw new UncheckedIOException("Process " + pid + " is gone", gone);
        }
    }

}
