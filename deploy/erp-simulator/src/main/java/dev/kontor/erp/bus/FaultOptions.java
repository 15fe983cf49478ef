package dev.kontor.erp.bus;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What shall go wrong on the way to the bus; nothing, unless a test asks for it.
public final class FaultOptions {

    @Option(names = "--shuffle", description = "send in random order within a window of 10,000 records")
    private boolean shuffle;

    @Option(names = "--duplicate", paramLabel = "RATE", description = "share of records sent a second time, 0 to 1")
    private double duplicate;

    @Option(names = "--outdated", paramLabel = "RATE",
            description = "share of records followed, later, by an older version of the same entity")
    private double outdated;

    @Option(names = "--poison", paramLabel = "RATE", description = "share of additional records that no one can use")
    private double poison;

    @Option(names = "--lost", paramLabel = "RATE", description = "share of records that are never sent")
    private double lost;

    @Option(names = "--late", paramLabel = "RATE", description = "share of records sent late")
    private double late;

    @Option(names = "--reversed", paramLabel = "RATE",
            description = "share of records sent behind the next one of the same entity")
    private double reversed;

    @Option(names = "--late-by", paramLabel = "SECONDS",
            description = "how late; a reversed record without a next one too (default: ${DEFAULT-VALUE})",
            defaultValue = "10")
    private long lateBy;

    @Option(names = "--seed", paramLabel = "N", description = "makes the faults repeatable (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private long seed;

    private @Nullable FaultyWire faulty;

    public Publisher publisher(BusOptions bus, String source, Clock clock) {
        requireRates();
        return new Publisher(wire(new KafkaWire(bus.connect())), source, clock);
    }

    /// The same wire, with the faults that were asked for.
    public Wire wire(Wire wire) {
        requireRates();
        var faults = new Faults(this.shuffle, this.duplicate, this.outdated, this.poison, this.lost, this.late,
                this.reversed, Duration.ofSeconds(this.lateBy));
        if (faults.none()) {
            return wire;
        }
        this.faulty = new FaultyWire(wire, faults, this.seed);
        return this.faulty;
    }

    private void requireRates() {
        requireRate("--duplicate", this.duplicate);
        requireRate("--outdated", this.outdated);
        requireRate("--poison", this.poison);
        requireRate("--lost", this.lost);
        requireRate("--late", this.late);
        requireRate("--reversed", this.reversed);
    }

    /// What has gone wrong, if anything was to.
    public void report(PrintWriter out) {
        if (this.faulty != null) {
            out.printf("  faults, seed %d: %s%n", this.seed, this.faulty.summary());
        }
    }

    private static void requireRate(String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(name + " is a share between 0 and 1, not " + rate);
        }
    }

}
