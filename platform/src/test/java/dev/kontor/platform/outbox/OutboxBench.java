package dev.kontor.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.platform.storage.Lease;

/// An outbox on a real database and broker, with the parts in reach of a test.
final class OutboxBench implements AutoCloseable {

    static final OutboxSettings SETTINGS = new OutboxSettings(true, Duration.ofMillis(50), 2000, Duration.ofSeconds(6),
            Duration.ofSeconds(2));

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    final MongoTemplate mongo;

    final TransactionTemplate transactions;

    final PendingMessages pending;

    private final String bootstrapServers;

    private final List<Runnable> open = new ArrayList<>();

    OutboxBench(String mongoUri, String bootstrapServers) {
        var client = MongoClients.create(mongoUri);
        this.open.add(client::close);
        var factory = new SimpleMongoClientDatabaseFactory(client, "outbox-" + mongoUri.replaceAll("^.*/|\\?.*$", ""));
        this.mongo = new MongoTemplate(factory);
        this.transactions = new TransactionTemplate(new MongoTransactionManager(factory));
        this.pending = new PendingMessages(this.mongo);
        this.pending.createIndex();
        this.bootstrapServers = bootstrapServers;
    }

    String topic(Map<String, String> configuration) throws Exception {
        var topic = "outbox-" + UUID.randomUUID();
        try (var admin = Admin.create(Map.of("bootstrap.servers", this.bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1).configs(configuration))).all().get();
        }
        return topic;
    }

    MongoOutbox outbox(Runnable committed) {
        return new MongoOutbox(this.mongo, SETTINGS.batch(), new JsonMapper(), Clock.systemUTC(), () -> null,
                committed);
    }

    /// Changes something and announces it, in one transaction.
    void change(Outbox outbox, OutgoingEvent event) {
        this.transactions.executeWithoutResult(status -> {
            this.mongo.save(new Document("_id", event.key()).append("version", event.version()), "things");
            outbox.add(event);
        });
    }

    Sender sender() {
        var sender = new Sender(OutboxAutoConfiguration
            .producer(new DefaultKafkaProducerFactory<>(Map.of("bootstrap.servers", this.bootstrapServers)), SETTINGS),
                "/kontor/test", SETTINGS.timeout());
        this.open.addFirst(sender::close);
        return sender;
    }

    OutboxPublisher publisher() {
        return publisher(this.pending);
    }

    OutboxPublisher publisher(PendingMessages messages) {
        var publisher = new OutboxPublisher(messages,
                new Lease(this.mongo, "outbox", UUID.randomUUID().toString(), SETTINGS.lease()), sender(),
                new OutboxMetrics(this.meters, Clock.systemUTC()), SETTINGS);
        this.open.addFirst(publisher::stop);
        return publisher;
    }

    /// Everything on the topic up to now.
    List<ConsumerRecord<String, String>> sent(String topic) {
        var records = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", this.bootstrapServers),
                new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic)
                .stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    @Override
    public void close() {
        this.open.forEach(Runnable::run);
    }

}
