package dev.kontor.local.stack;

import java.util.concurrent.Callable;

import dev.kontor.local.Repository;
import picocli.CommandLine.Command;

/// `kontor train`: what `up` starts in the background so that the next start is faster.
@Command(name = "train", hidden = true, description = "Makes the services start faster next time.")
final class TrainCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        new Training(Stack.ofThisMachine()).run(Repository.root());
        return 0;
    }

}
