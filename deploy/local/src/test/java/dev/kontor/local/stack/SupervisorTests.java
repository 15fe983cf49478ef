package dev.kontor.local.stack;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.kontor.local.LocalStackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SupervisorTests {

    @TempDir
    Path folder = Path.of("");

    private final StringWriter output = new StringWriter();

    private Supervisor supervisor() {
        return new Supervisor(home(), new Progress(new PrintWriter(this.output)));
    }

    private Home home() {
        return new Home(this.folder);
    }

    @AfterEach
    void stop() {
        supervisor().stop(List.of("a", "b", "c"));
    }

    @Test
    void startsAPartOnceWhatItNeedsIsReady() {
        var order = new ConcurrentLinkedQueue<String>();
        var a = Part.of("a", TestServer.sleeping("a", this.folder)).onceReady(() -> order.add("a"));
        var b = Part.of("b", TestServer.sleeping("b", this.folder)).needs("a").onceReady(() -> order.add("b"));

        supervisor().start(List.of(a, b));

        assertThat(order).containsExactly("a", "b");
        assertThat(PidFile.of(home(), "b").process()).isPresent();
    }

    @Test
    void leavesNothingHalfStartedWhenOnePartFails() {
        var good = Part.of("a", TestServer.sleeping("a", this.folder));
        var bad = Part.of("b", TestServer.failing("b", this.folder)).needs("a");
        var waiting = Part.of("c", TestServer.sleeping("c", this.folder)).needs("b");

        assertThatExceptionOfType(LocalStackException.class)
            .isThrownBy(() -> supervisor().start(List.of(good, bad, waiting)))
            .withMessageContaining("b ended while it was starting")
            .withMessageContaining("the disk is on fire")
            .withMessageEndingWith("What this start began has been ended.");
        assertThat(List.of("a", "b", "c")).allSatisfy(it -> assertThat(PidFile.of(home(), it).process()).isEmpty());
    }

    @Test
    void endsWhatItStartedWhenTheDemoCannotBeLoadedAndLeavesWhatRanBefore() {
        var before = Part.of("a", TestServer.sleeping("a", this.folder));
        var now = Part.of("b", TestServer.sleeping("b", this.folder));
        supervisor().start(List.of(before));
        var supervisor = supervisor();
        supervisor.start(List.of(before, now));

        assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> supervisor.finish(() -> {
            throw new LocalStackException("The demo could not be loaded");
        }))
            .withMessageStartingWith("The demo could not be loaded")
            .withMessageContaining("What this start began has been ended.")
            .withMessageContaining("Still running from before: a (");

        assertThat(PidFile.of(home(), "a").process()).isPresent();
        assertThat(PidFile.of(home(), "b").process()).isEmpty();
    }

    @Test
    void leavesRunningWhatItStartedWhenTheDemoIsLoaded() {
        var supervisor = supervisor();
        supervisor.start(List.of(Part.of("a", TestServer.sleeping("a", this.folder))));

        supervisor.finish(() -> {
        });

        assertThat(PidFile.of(home(), "a").process()).isPresent();
    }

    @Test
    void leavesAPartAloneThatRunsAlready() {
        var part = Part.of("a", TestServer.sleeping("a", this.folder));
        supervisor().start(List.of(part));
        var first = PidFile.of(home(), "a").process();

        var second = supervisor();
        second.start(List.of(part));

        assertThat(second.hasStartedSomething()).isFalse();
        assertThat(PidFile.of(home(), "a").process()).isEqualTo(first);
        assertThat(this.output.toString()).contains("already runs");
    }

    @Test
    void startsAPartAgainWhoseProcessWasKilled() {
        var part = Part.of("a", TestServer.sleeping("a", this.folder));
        supervisor().start(List.of(part));
        var killed = PidFile.of(home(), "a").process().orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();

        supervisor().start(List.of(part));

        assertThat(PidFile.of(home(), "a").process()).isPresent().get().isNotEqualTo(killed);
    }

}
