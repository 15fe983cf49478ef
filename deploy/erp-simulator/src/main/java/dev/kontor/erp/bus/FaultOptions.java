package dev.kontor.erp.bus;

import java.io.PrintWriter;
import java.time.Clock;

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

    @Option(names = "--seed", paramLabel = "N", description = "makes the faults repeatable (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private long seed;

    private @Nullable FaultyWire faulty;

    public Publisher publisher(BusOptions bus, String source, Clock clock) {
        requireRate("--duplicate", this.duplicate);
        requireRate("--outdated", this.outdated);
        requireRate("--poison", this.poison);
        Wire wire = new KafkaWire(bus.connect());
        if (this.shuffle || this.duplicate + this.outdated + this.poison > 0) {
            this.faulty = new FaultyWire(wire, new Faults(this.shuffle, this.duplicate, this.outdated, this.poison),
                    this.seed);
            wire = this.faulty;
        }
        return new Publisher(wire, source, clock);
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
