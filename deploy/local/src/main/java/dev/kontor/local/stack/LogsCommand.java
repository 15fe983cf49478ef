package dev.kontor.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import dev.kontor.local.LocalStackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kontor logs`: the end of one part's log or of all.
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Shows the end of the logs.")
final class LogsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "PART", description = "one part, such as gateway or mongodb")
    private @Nullable String part;

    @Option(names = { "-f", "--follow" }, description = "go on with what is written")
    private boolean follow;

    @Option(names = { "-n", "--lines" }, paramLabel = "N", defaultValue = "50", description = "default: 50")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("tail", "-n", "" + this.lines));
        if (this.follow) {
            command.add("-F");
        }
        files(Home.ofThisMachine()).forEach(it -> command.add(it.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private List<Path> files(Home home) throws IOException {
        if (!Files.isDirectory(home.logs())) {
            throw new LocalStackException("There are no logs yet: './kontor up' has not run in " + home.folder());
        }
        try (var files = Files.list(home.logs())) {
            var all = files.filter(it -> it.toString().endsWith(".log")).sorted().toList();
            var chosen = (this.part != null) ? all.stream().filter(it -> it.equals(home.log(this.part))).toList() : all;
            if (chosen.isEmpty()) {
                throw new LocalStackException("There is no log of '%s'; there are %s".formatted(this.part, names(all)));
            }
            return chosen;
        }
    }

    private static String names(List<Path> files) {
        return String.join(", ", files.stream().map(it -> it.getFileName().toString().replace(".log", "")).toList());
    }

}
