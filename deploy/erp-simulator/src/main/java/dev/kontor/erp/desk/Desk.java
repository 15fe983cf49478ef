package dev.kontor.erp.desk;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;

import dev.kontor.erp.book.Answer;
import dev.kontor.erp.book.Books;
import dev.kontor.erp.bus.KafkaWire;
import dev.kontor.erp.bus.Publisher;
import dev.kontor.erp.bus.Wire;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.ErpEvent;
import dev.kontor.erp.portal.Announcement;
import dev.kontor.erp.sale.Decision.Booked;
import dev.kontor.erp.sale.Fulfilment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Works off what the portal announces, and takes the orders further that came of it. All it knows it has read from the
/// bus: an announcement without an answer is to be answered, an order that is not completed goes on. What follows from a
/// decision is on the bus before the answer, so whoever sits down after a crash does the rest, with the same numbers and
/// versions.
final class Desk implements AutoCloseable {

    private static final Duration PULSE = Duration.ofMillis(200);

    private final Properties connection;

    private final Rhythm rhythm;

    private final Clock clock;

    private final PrintWriter out;

    private final Books books;

    private final Inbox inbox;

    private final Clerk clerk;

    private final Fulfilment fulfilment;

    private final Publisher publisher;

    private final Map<String, Announcement> waiting = new LinkedHashMap<>();

    private volatile boolean left;

    /// @param outward what happens to records on their way to the bus
    Desk(Properties connection, Rhythm rhythm, UnaryOperator<Wire> outward, Clock clock, PrintWriter out) {
        this.connection = connection;
        this.rhythm = rhythm;
        this.clock = clock;
        this.out = out;
        this.books = new Books(connection);
        this.inbox = new Inbox(connection);
        this.clerk = new Clerk(this.books);
        this.fulfilment = new Fulfilment(this.books);
        this.publisher = new Publisher(new Copying(outward.apply(new KafkaWire(connection)), this.books), "/erp/desk",
                clock);
    }

    /// What is sent is known at once.
    private record Copying(Wire wire, Books books) implements Wire {

        @Override
        public void send(ProducerRecord<String, byte[]> message) {
            this.books.enter(message);
            this.wire.send(message);
        }

        @Override
        public void flush() {
            this.wire.flush();
        }

        @Override
        public void close() {
            this.wire.close();
        }

    }

    private record Task(Instant due, String subject, Runnable work) {
    }

    /// Until [#leave]; tells when it has read up and begins to work.
    void work(Runnable atWork) {
        try {
            this.books.open();
            this.inbox.open();
            var begun = false;
            while (!this.left) {
                var messages = this.inbox.read(PULSE);
                messages.forEach(this::take);
                this.books.catchUp();
                if (!this.inbox.isReadThrough()) {
                    continue;
                }
                if (!begun) {
                    begun = true;
                    atWork.run();
                }
                workOff();
                this.publisher.flush();
                if (!messages.isEmpty()) {
                    this.inbox.markSeen();
                }
            }
        }
        catch (WakeupException leaving) {
            // what was not answered is still there
        }
    }

    void leave() {
        this.left = true;
        this.inbox.wakeup();
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        if (Announcement.isOfNoConcern(message)) {
            return;
        }
        Announcement.read(message).ifPresentOrElse((it) -> {
            this.books.enter(it, message);
            var known = this.waiting.get(it.subject());
            if (known == null || known.version() <= it.version()) {
                this.waiting.put(it.subject(), it);
            }
        }, () -> putAside(message));
    }

    private void workOff() {
        this.waiting.values().removeIf((it) -> isDecided(it));
        for (var announcement : this.waiting.values()) {
            if (answer(announcement) == null) {
                this.publisher.publish(Clerk.received(announcement, now()));
            }
        }
        this.publisher.flush();
        for (var task : due()) {
            if (this.left) {
                return;
            }
            task.work().run();
        }
    }

    private boolean isDecided(Announcement announcement) {
        return this.books.answer(announcement.subject())
            .filter((it) -> it.subjectVersion() > announcement.version()
                    || (it.subjectVersion() == announcement.version() && it.isDecided()))
            .isPresent();
    }

    private @Nullable Answer answer(Announcement announcement) {
        return this.books.answer(announcement.subject())
            .filter((it) -> it.subjectVersion() == announcement.version())
            .orElse(null);
    }

    /// One after the other in the order in which they are due, which is the same after a
    /// crash: so what a crash left half
    /// done is finished before anything else is begun.
    private List<Task> due() {
        var tasks = new ArrayList<Task>();
        for (var announcement : this.waiting.values()) {
            var answer = Objects.requireNonNull(answer(announcement));
            tasks.add(new Task(this.rhythm.decisionDue(announcement, Instant.parse(answer.receivedAt())),
                    announcement.subject(), () -> decide(announcement, answer)));
        }
        for (var order : this.books.running()) {
            this.rhythm.nextDue(order.status(), order.since())
                .ifPresent((due) -> tasks.add(new Task(due, "ORDER/" + order.number(), () -> goOn(order, due))));
        }
        var now = now();
        return tasks.stream()
            .filter((it) -> !it.due().isAfter(now))
            .sorted(Comparator.comparing(Task::due).thenComparing(Task::subject))
            .toList();
    }

    private void decide(Announcement announcement, Answer received) {
        var decision = this.clerk.decide(announcement);
        if (decision instanceof Booked(var first, var then, var _, var _)) {
            publishOnce(first, announcement.cause());
            publishOnce(then, announcement.cause());
        }
        var answer = Clerk.decided(announcement, decision, received.receivedAt(), now());
        this.publisher.publish(answer);
        this.publisher.flush();
        say("%s version %d: %s%s", announcement.subject(), announcement.version(), answer.state(),
                (answer.number() != null) ? " as " + answer.number() : "");
    }

    /// What has this cause already was published before a crash.
    private void publishOnce(List<? extends ErpEvent> events, String cause) {
        for (var event : events) {
            if (!cause.equals(this.books.cause(event.key()))) {
                this.publisher.publish(event, cause);
            }
        }
        this.publisher.flush();
    }

    private void goOn(Books.Running running, Instant due) {
        var order = this.books.document(Kind.ORDER, running.number())
            .filter((it) -> it.status() == running.status())
            .orElse(null);
        if (order == null) {
            return;
        }
        var step = this.fulfilment.next(order, due);
        step.papers().forEach(this.publisher::publish);
        this.publisher.flush();
        this.publisher.publish(step.order());
        this.publisher.flush();
        say("%s: %s", step.order().key(), step.order().status());
    }

    /// Nobody can book what nobody can read; the rest goes on.
    private void putAside(ConsumerRecord<String, byte[]> message) {
        if (this.inbox.isSeen(message)) {
            return;
        }
        say("put aside: offset %d of %s-%d is not an announcement of the portal", message.offset(), message.topic(),
                message.partition());
        try (var wire = new KafkaWire(this.connection)) {
            var aside = new ProducerRecord<>(message.topic() + "-dlt", message.key(), message.value());
            message.headers().forEach(aside.headers()::add);
            aside.headers().add("kontor_dlt_reason", "unreadable-body".getBytes(UTF_8));
            aside.headers().add("kontor_dlt_service", Inbox.GROUP.getBytes(UTF_8));
            aside.headers().add("kontor_dlt_topic", message.topic().getBytes(UTF_8));
            aside.headers().add("kontor_dlt_partition", Integer.toString(message.partition()).getBytes(UTF_8));
            aside.headers().add("kontor_dlt_offset", Long.toString(message.offset()).getBytes(UTF_8));
            aside.headers().add("kontor_dlt_time", now().toString().getBytes(UTF_8));
            wire.send(aside);
        }
    }

    private void say(String format, @Nullable Object... values) {
        this.out.printf(format + "%n", values);
        this.out.flush();
    }

    private Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        this.publisher.close();
        this.inbox.close();
        this.books.close();
    }

}
