package dev.kontor.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `kontor status`: what runs, since when, and how much memory it takes.
@Command(name = "status", mixinStandardHelpOptions = true,
        description = "Shows what runs; exit code 3 when something does not.")
final class StatusCommand implements Callable<Integer> {

    private static final int SOMETHING_IS_DOWN = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var home = Home.ofThisMachine();
        var progress = new Progress(Objects.requireNonNull(this.spec).commandLine().getOut());
        var down = 0;
        for (var id : Services.downOrder().reversed()) {
            var process = PidFile.of(home, id).process();
            down += process.isPresent() ? 0 : 1;
            progress.say("  %s %-20s %s".formatted(process.isPresent() ? "✓" : "✗", id,
                    process.map(StatusCommand::describe).orElse("does not run")));
        }
        progress.say((down == 0) ? "Kontor is up: http://localhost:" + PortBlock.ofThisMachine().base()
                : "%d parts do not run; './kontor up' starts them".formatted(down));
        return (down == 0) ? 0 : SOMETHING_IS_DOWN;
    }

    private static String describe(ProcessHandle process) {
        var age = process.info().startInstant().map(it -> Duration.between(it, Instant.now())).orElse(Duration.ZERO);
        return "runs as %-8d %6s  for %d h %02d min".formatted(process.pid(), memory(process.pid()), age.toHours(),
                age.toMinutesPart());
    }

    private static String memory(long pid) {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(pid)))) {
            return lines.filter(it -> it.startsWith("VmRSS:"))
                .map(it -> "%d MB".formatted(Long.parseLong(it.replaceAll("\\D", "")) / 1024))
                .findFirst()
                .orElse("");
        }
        catch (IOException notLinux) {
            return "";
        }
    }

}
