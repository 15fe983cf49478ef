package dev.kontor.erp.mailroom;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Takes in what customers send beside the clerk (`portal.files`), and says of each file whether it came whole. It begins
/// at the first part that is there each time, as the clerk does: what it had of a file that was half here is gone with it.
public final class Mailroom implements AutoCloseable {

    private static final String INBOX = "portal.files";

    private static final String GROUP = "erp-mailroom";

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Properties connection;

    private final PrintWriter out;

    private final Thread worker;

    private volatile @Nullable KafkaConsumer<String, byte[]> inbox;

    private volatile boolean left;

    private Mailroom(Properties connection, PrintWriter out) {
        this.connection = connection;
        this.out = out;
        this.worker = Thread.ofPlatform().name("mailroom").unstarted(this::work);
    }

    public static Mailroom open(Properties connection, PrintWriter out) {
        var mailroom = new Mailroom(connection, out);
        mailroom.worker.start();
        return mailroom;
    }

    private void work() {
        while (!this.left) {
            try (var reading = openInbox()) {
                read(reading, new Pigeonholes());
            }
            catch (WakeupException leaving) {
                return;
            }
            catch (KafkaException failed) {
                say("the mailroom begins anew: " + failed.getMessage());
                pause();
            }
        }
    }

    private KafkaConsumer<String, byte[]> openInbox() {
        var settings = new Properties();
        settings.putAll(this.connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
        // a part is half a megabyte
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "20");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(INBOX), new ConsumerRebalanceListener() {

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                consumer.seekToBeginning(partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                // nothing is kept of them
            }
        });
        this.inbox = consumer;
        return consumer;
    }

    private void read(KafkaConsumer<String, byte[]> reading, Pigeonholes holes) {
        while (!this.left) {
            for (var message : reading.poll(Duration.ofMillis(500))) {
                FilePart.read(message)
                    .ifPresentOrElse((it) -> holes.take(it).ifPresent(this::say),
                            () -> say("passed over: offset %d of %s-%d is no part of a file".formatted(message.offset(),
                                    message.topic(), message.partition())));
            }
        }
    }

    private void say(String what) {
        this.out.println(what);
        this.out.flush();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        this.left = true;
        var reading = this.inbox;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            this.worker.join(Duration.ofSeconds(10));
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

}
