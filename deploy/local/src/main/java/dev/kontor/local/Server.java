package dev.kontor.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How one server is run: its command, when it is ready, and what is set up once it runs.
public interface Server {

    String name();

    Command command();

    boolean isReady();

    /// Longest time from the start of the process to readiness; generous, since test
    /// machines are shared.
    default Duration patience() {
        return Duration.ofMinutes(3);
    }

    /// Runs once the process exists and before it is asked for readiness, for as long as
    /// it is alive.
    default void initialize(BooleanSupplier alive) {
    }

    /// Runs whenever it is found to be ready, which may be more than once.
    default void settle() {
    }

}
