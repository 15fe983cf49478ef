package dev.kontor.local.stack;

import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `kontor down`: ends everything; data stay.
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything; data are kept.")
final class DownCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var home = Home.ofThisMachine();
        var progress = new Progress(Objects.requireNonNull(this.spec).commandLine().getOut());
        Training.end(home);
        var supervisor = new Supervisor(home, progress);
        supervisor.stop(Services.downOrder());
        // what another version started and this one does not know
        supervisor.stop(PidFile.parts(home));
        progress.say("Kontor is down; its data are in " + home.data());
        return 0;
    }

}
