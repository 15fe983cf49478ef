package dev.kontor.erp.bus;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

import dev.kontor.erp.event.ErpEvent;
import dev.kontor.erp.event.EventJson;
import dev.kontor.erp.event.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Puts events on the bus as CloudEvents in Kafka's binary mode. An event's id is made of its key and version, so the
/// same event has the same id however often it is published.
public final class Publisher implements AutoCloseable {

    public static final String CAUSE = "ce_cause";

    private final Wire wire;

    private final String source;

    private final Clock clock;

    private final Map<Topic, Long> sequences = new EnumMap<>(Topic.class);

    /// @param source who speaks, as a URI reference such as `/erp/demo`
    public Publisher(Wire wire, String source, Clock clock) {
        this.wire = wire;
        this.source = source;
        this.clock = clock;
    }

    public void publish(ErpEvent event) {
        publish(event, null);
    }

    /// @param cause what led to the event: the id of an announcement of the portal
    public void publish(ErpEvent event, @Nullable String cause) {
        var sequence = this.sequences.merge(event.topic(), 1L, Long::sum);
        var message = new ProducerRecord<>(event.topic().address(), event.key(), EventJson.write(event));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.key() + ":" + event.version());
        header(message, "ce_type", event.type());
        header(message, "ce_source", this.source);
        header(message, "ce_time", this.clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        header(message, "ce_subject", event.key());
        header(message, "ce_sequence", sequence.toString());
        header(message, "content-type", "application/json");
        if (cause != null) {
            header(message, CAUSE, cause);
        }
        this.wire.send(message);
    }

    /// Until everything is on the bus that was published so far.
    public void flush() {
        this.wire.flush();
    }

    /// How many events of a topic were published.
    public long published(Topic topic) {
        return this.sequences.getOrDefault(topic, 0L);
    }

    @Override
    public void close() {
        this.wire.close();
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

}
