package dev.kontor.erp.desk;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.kontor.erp.bus.BusOptions;
import dev.kontor.erp.helpdesk.Helpdesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `erp run`: stays and answers what customers change in the portal, until it is ended.
@Command(name = "run", mixinStandardHelpOptions = true,
        description = "Stays and answers what customers change in the portal: received, then booked or rejected.")
public final class RunCommand implements Callable<Integer> {

    @Mixin
    private BusOptions bus = new BusOptions();

    @Option(names = "--pause", paramLabel = "MILLIS", defaultValue = "1500",
            description = "how long the clerk takes between received and booked (default: 1500)")
    private long pause;

    @Option(names = "--ready-port", paramLabel = "PORT",
            description = "a port of this machine that is open while the clerk is at work")
    private @Nullable Integer readyPort;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var desk = new Desk(this.bus.connect(), this.pause, Clock.systemUTC(), out());
                var helpdesk = Helpdesk.open(this.bus.connect(), Clock.systemUTC(), out())) {
            Runtime.getRuntime().addShutdownHook(new Thread(desk::leave));
            Runtime.getRuntime().addShutdownHook(new Thread(helpdesk::leave));
            desk.work(this::openReadyPort);
        }
        return 0;
    }

    private void openReadyPort() {
        out().println("✓ the clerk is at work");
        if (this.readyPort != null) {
            var port = this.readyPort;
            Thread.ofVirtual().start(() -> answerOn(port));
        }
    }

    private static void answerOn(int port) {
        try (var socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
            while (true) {
                socket.accept().close();
            }
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(this.spec).commandLine().getOut();
    }

}
