package dev.kontor.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.kontor.local.Folders;
import dev.kontor.local.LocalStackException;
import dev.kontor.local.Repository;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `kontor up`: starts what does not run yet, loads the demo once and says where everything is.
@Command(name = "up", mixinStandardHelpOptions = true,
        description = "Starts everything and waits until it is ready; data of earlier runs are kept.")
final class UpCommand implements Callable<Integer> {

    @Option(names = "--fresh", description = "delete all data first")
    private boolean fresh;

    @Option(names = "--no-demo", description = "load neither demo documents nor demo persons")
    private boolean withoutDemo;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var begin = Instant.now();
        var progress = new Progress(Objects.requireNonNull(this.spec).commandLine().getOut());
        var home = Home.ofThisMachine();
        try (var alone = lock(home)) {
            Objects.requireNonNull(alone);
            var supervisor = new Supervisor(home, progress);
            if (this.fresh) {
                supervisor.stop(Services.downOrder());
                Folders.delete(home.data());
            }
            var stack = new Stack(home, PortBlock.ofThisMachine());
            Checks.disk(home.folder());
            up(stack, supervisor, progress);
            progress.say("");
            progress.say(supervisor.hasStartedSomething()
                    ? "Kontor is up after %d s.".formatted(Duration.between(begin, Instant.now()).toSeconds())
                    : "Kontor was up already.");
            new Summary(stack).print(progress);
            Training.inBackground(home, Repository.root());
            return 0;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void up(Stack stack, Supervisor supervisor, Progress progress) {
        var parts = stack.parts(Repository.root());
        Checks.ports(stack.home(), parts);
        progress.say("Starting Kontor; logs are in " + stack.home().logs());
        supervisor.start(parts);
        if (!this.withoutDemo && !Files.exists(stack.home().demoMarker())) {
            supervisor.finish(() -> new Demo(stack).load(progress));
        }
    }

    private static FileChannel lock(Home home) throws IOException {
        Files.createDirectories(home.run());
        var channel = FileChannel.open(home.run().resolve("up.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new LocalStackException("Another './kontor up' or './kontor down' is at work in " + home.folder());
        }
        return channel;
    }

}
