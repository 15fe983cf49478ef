package dev.kontor.erp.portal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// A topic of the portal that somebody beside the clerk works off, in a thread of their own. When the bus fails they
/// begin anew, with what they have not done with.
public final class InTray implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String owner;

    private final String topic;

    private final Properties connection;

    private final PrintWriter out;

    private final Thread worker;

    private volatile @Nullable KafkaConsumer<String, byte[]> reading;

    private volatile boolean left;

    /// What is done with messages, from one beginning to the next.
    public interface Work {

        /// @param done to be run when these messages need not come again
        void workOff(ConsumerRecords<String, byte[]> messages, Runnable done);

    }

    private InTray(String owner, String topic, Properties connection, PrintWriter out, Supplier<Work> work) {
        this.owner = owner;
        this.topic = topic;
        this.connection = connection;
        this.out = out;
        this.worker = Thread.ofPlatform().name(owner).unstarted(() -> work(work));
    }

    /// @param work is asked for at each beginning
    public static InTray open(String owner, String topic, Properties connection, PrintWriter out, Supplier<Work> work) {
        var tray = new InTray(owner, topic, connection, out, work);
        tray.worker.start();
        return tray;
    }

    private void work(Supplier<Work> work) {
        while (!this.left) {
            try (var consumer = consumer()) {
                read(consumer, work.get());
            }
            catch (WakeupException leaving) {
                return;
            }
            catch (KafkaException failed) {
                this.out.printf("the %s begins anew: %s%n", this.owner, failed.getMessage());
                this.out.flush();
                pause();
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var settings = new Properties();
        settings.putAll(this.connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "erp-" + this.owner);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
        // a part of a file is half a megabyte
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "20");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(this.topic));
        this.reading = consumer;
        return consumer;
    }

    private void read(KafkaConsumer<String, byte[]> consumer, Work work) {
        while (!this.left) {
            var messages = consumer.poll(Duration.ofMillis(500));
            if (!messages.isEmpty()) {
                work.workOff(messages, consumer::commitSync);
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

    @Override
    public void close() {
        this.left = true;
        var consumer = this.reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            this.worker.join(Duration.ofSeconds(10));
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

}
