package dev.kontor.erp.helpdesk;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;

import dev.kontor.erp.bus.KafkaWire;
import dev.kontor.erp.bus.Publisher;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Works `portal.tickets` off beside the clerk: confirms each ticket, and each further message of the customer, and only
/// then counts it as read. A crash in between repeats it with the same version.
public final class Helpdesk implements AutoCloseable {

    private static final String INBOX = "portal.tickets";

    private static final String GROUP = "erp-helpdesk";

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Properties connection;

    private final Clock clock;

    private final PrintWriter out;

    private final Thread worker;

    private volatile @Nullable KafkaConsumer<String, byte[]> inbox;

    private volatile boolean left;

    private Helpdesk(Properties connection, Clock clock, PrintWriter out) {
        this.connection = connection;
        this.clock = clock;
        this.out = out;
        this.worker = Thread.ofPlatform().name("helpdesk").unstarted(this::work);
    }

    private KafkaConsumer<String, byte[]> openInbox() {
        var settings = new Properties();
        settings.putAll(this.connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(INBOX));
        this.inbox = consumer;
        return consumer;
    }

    public static Helpdesk open(Properties connection, Clock clock, PrintWriter out) {
        var helpdesk = new Helpdesk(connection, clock, out);
        helpdesk.worker.start();
        return helpdesk;
    }

    public void leave() {
        this.left = true;
        var reading = this.inbox;
        if (reading != null) {
            reading.wakeup();
        }
    }

    /// What was not committed is read again, after a failure as after leaving.
    private void work() {
        while (!this.left) {
            try (var reading = openInbox()) {
                read(reading);
            }
            catch (WakeupException leaving) {
                return;
            }
            catch (KafkaException failed) {
                this.out.println("the helpdesk begins anew: " + failed.getMessage());
                this.out.flush();
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> reading) {
        while (!this.left) {
            var messages = reading.poll(Duration.ofMillis(500));
            if (!messages.isEmpty()) {
                workOff(messages);
                reading.commitSync();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOff(ConsumerRecords<String, byte[]> messages) {
        try (var wire = new KafkaWire(this.connection)) {
            var publisher = new Publisher(wire, "/erp/helpdesk", this.clock);
            for (var message : messages) {
                PortalTicket.read(message)
                    .ifPresentOrElse((it) -> it.receipt(now()).ifPresent(publisher::publish),
                            () -> wire.send(aside(message)));
            }
        }
    }

    /// Nobody can answer what nobody can read; the rest goes on.
    private ProducerRecord<String, byte[]> aside(ConsumerRecord<String, byte[]> message) {
        this.out.printf("put aside: offset %d of %s-%d is no ticket of the portal%n", message.offset(), message.topic(),
                message.partition());
        this.out.flush();
        var aside = new ProducerRecord<>(INBOX + "-dlt", message.key(), message.value());
        message.headers().forEach(aside.headers()::add);
        List.of(List.of("reason", "unreadable-body"), List.of("service", "erp-simulator"),
                List.of("topic", message.topic()), List.of("partition", Integer.toString(message.partition())),
                List.of("offset", Long.toString(message.offset())), List.of("time", now().toString()))
            .forEach((it) -> aside.headers().add("kontor_dlt_" + it.getFirst(), it.getLast().getBytes(UTF_8)));
        return aside;
    }

    private Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        leave();
        try {
            this.worker.join(Duration.ofSeconds(10));
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

}
