package dev.kontor.erp.helpdesk;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;

import dev.kontor.erp.bus.KafkaWire;
import dev.kontor.erp.bus.Publisher;
import dev.kontor.erp.portal.InTray;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Works `portal.tickets` off beside the clerk: confirms each ticket, and each further message of the customer, and only
/// then counts it as read. A crash in between repeats it with the same version.
public final class Helpdesk {

    private static final String INBOX = "portal.tickets";

    private final Properties connection;

    private final Clock clock;

    private final PrintWriter out;

    private Helpdesk(Properties connection, Clock clock, PrintWriter out) {
        this.connection = connection;
        this.clock = clock;
        this.out = out;
    }

    public static InTray open(Properties connection, Clock clock, PrintWriter out) {
        var helpdesk = new Helpdesk(connection, clock, out);
        return InTray.open("helpdesk", INBOX, connection, out, () -> helpdesk::workOff);
    }

    private void workOff(ConsumerRecords<String, byte[]> messages, Runnable done) {
        try (var wire = new KafkaWire(this.connection)) {
            var publisher = new Publisher(wire, "/erp/helpdesk", this.clock);
            for (var message : messages) {
                PortalTicket.read(message)
                    .ifPresentOrElse((it) -> it.receipt(now()).ifPresent(publisher::publish),
                            () -> wire.send(aside(message)));
            }
        }
        done.run();
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

}
