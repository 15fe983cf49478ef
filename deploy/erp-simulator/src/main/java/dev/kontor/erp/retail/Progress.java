package dev.kontor.erp.retail;

import java.io.PrintWriter;
import java.time.Duration;

/// A bar that fills while lines are read: redrawn in place on a terminal, a line for each tenth in a log.
final class Progress {

    private static final int WIDTH = 30;

    private final PrintWriter out;

    private final boolean terminal;

    private final long total;

    private final long began = System.nanoTime();

    private long done;

    private long drawn = -1;

    Progress(PrintWriter out, boolean terminal, long total) {
        this.out = out;
        this.terminal = terminal;
        this.total = Math.max(total, 1);
    }

    void advance() {
        this.done++;
        var mark = this.done * (this.terminal ? 100 : 10) / this.total;
        if (mark != this.drawn) {
            this.drawn = mark;
            draw();
        }
    }

    private void draw() {
        var filled = (int) Math.min(WIDTH, this.done * WIDTH / this.total);
        this.out.printf("%s  %s%s %3d %%  %,d of %,d lines  %ds%s", this.terminal ? "\r" : "", "█".repeat(filled),
                "░".repeat(WIDTH - filled), this.done * 100 / this.total, this.done, this.total, elapsed().toSeconds(),
                (this.terminal && this.done < this.total) ? "" : System.lineSeparator());
        this.out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - this.began);
    }

}
