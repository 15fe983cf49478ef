package dev.kontor.documents.erp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.kontor.documents.ServiceProcess;
import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalMongo;

import static org.assertj.core.api.Assertions.assertThat;

/// What is in the collection after everything that may happen on the way there, with the service as a process.
class DocumentIngestionIT {

    private static final String GROUP = "documents-service";

    private final LocalMongo mongo = LocalMongo.start();

    private final LocalKafka kafka = LocalKafka.start().withContractTopics();

    private MongoClient client;

    private MongoCollection<Document> documents;

    @BeforeEach
    void connect() {
        client = MongoClients.create(mongo.uri("documents"));
        documents = client.getDatabase("documents").getCollection(StoredDocument.COLLECTION);
    }

    @AfterEach
    void stop() {
        client.close();
        kafka.close();
        mongo.close();
    }

    @Test
    void theSameEventsTwiceShuffledPoisonedAndWithThreeKillsEndInTheSameState() throws Exception {
        var feed = new DocumentFeed(17, 12_000).withExamples().twice().shuffled().poisoned();
        send(feed);
        for (int kill = 1; kill <= 3; kill++) {
            try (var service = start()) {
                var enough = feed.expected().size() * kill / 5;
                Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> documents.estimatedDocumentCount() >= enough);
                service.kill();
            }
            assertThat(lag()).as("still to do at kill %d", kill).isPositive();
        }
        try (var _ = start()) {
            awaitEmptyLag();
        }

        assertThat(state()).isEqualTo(feed.expected());
        assertThat(deadLetters().stream().map(ConsumerRecord::key).distinct())
            .containsExactlyInAnyOrderElementsOf(feed.poison());
    }

    @Test
    void mongodAwayForTwentySecondsCostsNothingAndParksNothing() throws Exception {
        var feed = new DocumentFeed(4711, 8_000);
        send(feed);
        try (var service = start()) {
            Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> documents.estimatedDocumentCount() > 0);
            mongo.stop();
            Thread.sleep(Duration.ofSeconds(20));
            assertThat(lag()).isPositive();
            assertThat(service.isAlive()).isTrue();
            mongo.restart();
            awaitEmptyLag();
        }

        assertThat(state()).isEqualTo(feed.expected());
        assertThat(deadLetters()).isEmpty();
    }

    private ServiceProcess start() throws Exception {
        return ServiceProcess.start(mongo.uri("documents"), kafka.bootstrapServers());
    }

    private void send(DocumentFeed feed) throws Exception {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            feed.events().forEach(event -> sent.add(producer.send(event)));
            for (var each : sent) {
                each.get();
            }
        }
    }

    private Map<String, String> state() {
        var state = new TreeMap<String, String>();
        documents.find()
            .forEach(document -> state.put(document.getString("_id"),
                    document.getLong("version") + " " + (document.getBoolean("removed", false) ? "removed"
                            : document.get("grossTotal", Decimal128.class))));
        return state;
    }

    private void awaitEmptyLag() {
        Awaitility.await().atMost(Duration.ofSeconds(150)).pollInterval(Duration.ofMillis(300)).until(() -> lag() == 0);
    }

    private long lag() throws Exception {
        var partitions = new ArrayList<TopicPartition>();
        for (int partition = 0; partition < 6; partition++) {
            partitions.add(new TopicPartition("erp.documents", partition));
        }
        try (var admin = Admin.create(settings()); var consumer = consumer()) {
            var committed = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
            return consumer.endOffsets(partitions)
                .entrySet()
                .stream()
                .mapToLong(end -> end.getValue()
                        - (committed.get(end.getKey()) == null ? 0 : committed.get(end.getKey()).offset()))
                .sum();
        }
    }

    private List<ConsumerRecord<String, String>> deadLetters() {
        var partition = new TopicPartition("erp.documents-dlt", 0);
        try (var consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).values().iterator().next();
            var letters = new ArrayList<ConsumerRecord<String, String>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters;
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer());
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

}
