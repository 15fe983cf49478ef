package dev.kontor.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// `kontor bench …`: hands everything behind it to the benchmark.
@Command(name = "bench", description = "Measures speed and memory, each beside its peer.")
final class BenchCommand implements Callable<Integer> {

    // picocli adds to the list
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        return CommandTool.BENCHMARK.run(Stack.ofThisMachine(), this.arguments, null);
    }

}
