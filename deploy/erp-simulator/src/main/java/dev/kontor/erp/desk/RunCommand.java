package dev.kontor.erp.desk;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import dev.kontor.erp.bus.BusOptions;
import dev.kontor.erp.bus.FaultOptions;
import dev.kontor.erp.helpdesk.Helpdesk;
import dev.kontor.erp.mailroom.Mailroom;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `erp run`: stays and answers what customers do in the portal, until it is ended or another one takes its place.
@Command(name = "run", mixinStandardHelpOptions = true, description = {
        "Stays and answers what customers do in the portal: received, then booked or rejected;",
        "takes booked orders further to the invoice, and makes quotes. A second one takes the place of the first." })
public final class RunCommand implements Callable<Integer> {

    private static final Duration UNTIL_NEXT_ATTEMPT = Duration.ofSeconds(5);

    @Mixin
    private BusOptions bus = new BusOptions();

    @Mixin
    private FaultOptions faults = new FaultOptions();

    @Option(names = "--pause", paramLabel = "MILLIS", defaultValue = "1500",
            description = "how long the clerk takes between received and booked (default: 1500)")
    private long pause;

    @Option(names = "--speed", paramLabel = "SECONDS", defaultValue = "4",
            description = "how many seconds a working day of the ERP lasts (default: 4)")
    private double speed;

    @Option(names = "--ready-port", paramLabel = "PORT",
            description = "a port of this machine that is open while the clerk is at work")
    private @Nullable Integer readyPort;

    @Spec
    private @Nullable CommandSpec spec;

    private final AtomicReference<@Nullable Desk> desk = new AtomicReference<>();

    private final AtomicBoolean ended = new AtomicBoolean();

    private final AtomicBoolean open = new AtomicBoolean();

    @Override
    public Integer call() {
        if (!(this.speed >= 0)) {
            throw new IllegalArgumentException("--speed is a number of seconds, not " + this.speed);
        }
        var connection = this.bus.connect();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        try (var _ = Helpdesk.open(connection, Clock.systemUTC(), out()); var _ = Mailroom.open(connection, out())) {
            workUntilTheEnd(connection);
        }
        this.faults.report(out());
        return 0;
    }

    private void workUntilTheEnd(Properties connection) {
        while (!this.ended.get()) {
            try {
                work(connection);
            }
            catch (FencedInstanceIdException another) {
                throw new IllegalStateException("Another clerk has taken the place of this one", another);
            }
            catch (AuthorizationException forbidden) {
                throw forbidden;
            }
            catch (KafkaException away) {
                out().println("Kafka is away, trying again: " + away.getMessage());
                sleep();
            }
        }
    }

    private void work(Properties connection) {
        var rhythm = new Rhythm(Duration.ofMillis(this.pause), Duration.ofMillis((long) (this.speed * 1000)));
        try (var clerk = new Desk(connection, rhythm, this.faults::wire, Clock.systemUTC(), out())) {
            this.desk.set(clerk);
            if (!this.ended.get()) {
                clerk.work(this::openReadyPort);
            }
        }
    }

    private void end() {
        this.ended.set(true);
        var clerk = this.desk.get();
        if (clerk != null) {
            clerk.leave();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(UNTIL_NEXT_ATTEMPT);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void openReadyPort() {
        out().println("✓ the clerk is at work");
        out().flush();
        if (this.readyPort != null && this.open.compareAndSet(false, true)) {
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
