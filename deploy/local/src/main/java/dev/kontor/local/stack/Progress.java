package dev.kontor.local.stack;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.stream.Collectors;

/// One line per part for the person who waits.
final class Progress {

    private final PrintWriter out;

    Progress(PrintWriter out) {
        this.out = out;
    }

    void isReady(Part part, Duration time) {
        line("✓", part, "ready after %.1f s".formatted(time.toMillis() / 1000.0));
    }

    void alreadyRuns(Part part) {
        line("✓", part, "already runs");
    }

    void hasStopped(String part) {
        say("  ✓ %-20s stopped".formatted(part));
    }

    void say(String text) {
        this.out.println(text);
        this.out.flush();
    }

    private void line(String mark, Part part, String what) {
        var ports = part.ports().stream().map(it -> ":" + it).collect(Collectors.joining(" "));
        say("  %s %-20s %-20s %s".formatted(mark, part.server().name(), what, ports).stripTrailing());
    }

}
