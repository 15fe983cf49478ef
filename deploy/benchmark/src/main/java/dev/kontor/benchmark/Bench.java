package dev.kontor.benchmark;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `kontor bench`: one subcommand per figure.
@Command(name = "bench", description = "Measures speed and memory, each beside its peer.",
        mixinStandardHelpOptions = true, subcommands = { IngestBench.class, AccessBench.class, ReadBench.class })
public final class Bench {

    private Bench() {
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

}
