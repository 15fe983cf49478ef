package dev.kontor.erp.desk;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import dev.kontor.erp.bus.KafkaWire;
import dev.kontor.erp.bus.Publisher;
import dev.kontor.erp.event.ChangeAcknowledged.State;
import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.ErpEvent;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Works `portal.customers` off: says that a change was received, decides on it after a while, describes the customer
/// anew where its master data were booked, and only then counts it as read. A crash in between repeats all of it, with
/// the same versions.
final class Desk implements AutoCloseable {

    private static final String INBOX = "portal.customers";

    private static final String GROUP = "erp-simulator";

    private final Properties connection;

    private final long pauseMillis;

    private final Clock clock;

    private final PrintWriter out;

    private final Books books;

    private final KafkaConsumer<String, byte[]> inbox;

    private volatile boolean left;

    Desk(Properties connection, long pauseMillis, Clock clock, PrintWriter out) {
        this.connection = connection;
        this.pauseMillis = pauseMillis;
        this.clock = clock;
        this.out = out;
        this.books = new Books(connection);
        var settings = new Properties();
        settings.putAll(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
        this.inbox = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// Until [#leave]; tells when it has its place at the inbox.
    void work(Runnable atWork) {
        this.inbox.subscribe(List.of(INBOX));
        var begun = false;
        try {
            while (!this.left) {
                var messages = this.inbox.poll(Duration.ofMillis(500));
                if (!begun && !this.inbox.assignment().isEmpty()) {
                    begun = true;
                    atWork.run();
                }
                if (!messages.isEmpty()) {
                    workOff(messages);
                    this.inbox.commitSync();
                }
            }
        }
        catch (WakeupException leaving) {
            // what was not committed is read again
        }
    }

    void leave() {
        this.left = true;
        this.inbox.wakeup();
    }

    private void workOff(ConsumerRecords<String, byte[]> messages) {
        var changes = new ArrayList<PortalChange>();
        for (var message : messages) {
            if (PortalChange.isRegistration(message)) {
                // the portal decides on it; there is nothing to book
                continue;
            }
            PortalChange.read(message).ifPresentOrElse(changes::add, () -> putAside(message));
        }
        var received = now();
        publish(changes.stream().map((it) -> Clerk.received(it, received)).toList());
        think();
        publish(changes.stream().flatMap((it) -> decide(it, received).stream()).toList());
    }

    private List<ErpEvent> decide(PortalChange change, Instant received) {
        var answer = Clerk.decided(change, received, now());
        this.out.printf("%s version %d: %s%n", change.subject(), change.version(), answer.state());
        this.out.flush();
        if (answer.state() == State.BOOKED && change.isMasterData()) {
            var booked = this.books.customer(change.company()).map((it) -> it.with(proposed(change)));
            return booked.<List<ErpEvent>>map((it) -> List.of(it, answer)).orElseGet(() -> List.of(answer));
        }
        return List.of(answer);
    }

    private static CustomerUpserted.MasterData proposed(PortalChange change) {
        return new CustomerUpserted.MasterData(change.text("name"), change.text("vatId"), change.text("email"),
                change.text("phone"), change.text("website"));
    }

    private void publish(List<? extends ErpEvent> events) {
        try (var publisher = new Publisher(new KafkaWire(this.connection), "/erp/desk", this.clock)) {
            events.forEach(publisher::publish);
        }
    }

    /// Nobody can book what nobody can read; the rest goes on.
    private void putAside(ConsumerRecord<String, byte[]> message) {
        this.out.printf("put aside: offset %d of %s-%d is not an announcement of the portal%n", message.offset(),
                message.topic(), message.partition());
        this.out.flush();
        try (var wire = new KafkaWire(this.connection)) {
            var aside = new ProducerRecord<>(INBOX + "-dlt", message.key(), message.value());
            message.headers().forEach(aside.headers()::add);
            aside.headers().add("kontor_dlt_reason", "unreadable-body".getBytes(UTF_8));
            aside.headers().add("kontor_dlt_service", GROUP.getBytes(UTF_8));
            aside.headers().add("kontor_dlt_topic", message.topic().getBytes(UTF_8));
            aside.headers().add("kontor_dlt_partition", Integer.toString(message.partition()).getBytes(UTF_8));
            aside.headers().add("kontor_dlt_offset", Long.toString(message.offset()).getBytes(UTF_8));
            aside.headers().add("kontor_dlt_time", now().toString().getBytes(UTF_8));
            wire.send(aside);
        }
    }

    private Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void think() {
        try {
            Thread.sleep(this.pauseMillis);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        this.inbox.close();
    }

}
