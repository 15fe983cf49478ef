package dev.kontor.erp.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.kontor.erp.Erp;
import dev.kontor.erp.bus.BusState;
import dev.kontor.local.LocalKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/// Both ways of telling again, and the demo feed that is told.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    private static final String TOPIC = "erp.documents";

    private final LocalKafka kafka = LocalKafka.start().withContractTopics();

    private final BusState bus = new BusState(this.kafka.bootstrapServers());

    @BeforeAll
    void publishTheDemoMuddled() {
        var published = run("demo", "--as-of", "2026-11-20", "--shuffle", "--outdated", "0.3");
        assertThat(published.exitCode()).as(published.err()).isZero();
    }

    @AfterAll
    void stop() {
        this.kafka.close();
    }

    @Test
    void republishesTheNewestVersionOfEachEntitySoThatItIsTheLastOneAgain() {
        var newest = this.bus.newest(TOPIC);
        var before = this.bus.records(TOPIC);

        var replayed = run("replay", TOPIC);

        assertThat(replayed.exitCode()).isZero();
        assertThat(this.bus.records(TOPIC)).isEqualTo(before + newest.size());
        assertThat(this.bus.compacted(TOPIC)).isEqualTo(newest);
    }

    @Test
    void publishingTheDemoTwiceChangesNothing() {
        var before = this.bus.newest(TOPIC);

        assertThat(run("demo", "--as-of", "2026-11-20").exitCode()).isZero();
        assertThat(this.bus.newest(TOPIC)).isEqualTo(before);
    }

    @Test
    void setsAStoppedServiceBackToTheBeginningButNotARunningOne() throws Exception {
        try (var service = service()) {
            while (service.poll(Duration.ofMillis(200)).isEmpty()) {
                Thread.onSpinWait();
            }
            service.commitSync();
            var refused = run("replay", TOPIC, "--group", "documents-service");
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.err()).contains("documents-service is running: stop every instance of it first");
        }

        assertThat(run("replay", TOPIC, "--group", "documents-service").exitCode()).isZero();
        try (var admin = Admin.create(Map.of("bootstrap.servers", this.kafka.bootstrapServers()))) {
            var offsets = admin.listConsumerGroupOffsets("documents-service").partitionsToOffsetAndMetadata().get();
            assertThat(offsets).hasSize(6).allSatisfy((partition, place) -> assertThat(place.offset()).isZero());
        }
    }

    @Test
    void aTopicThatIsNotTheErpsIsRefusedInOneLine() {
        var refused = run("replay", "portal.access");

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.err().lines()).singleElement().asString().contains("The ERP has no topic portal.access");
    }

    private KafkaConsumer<String, byte[]> service() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", this.kafka.bootstrapServers(), "group.id",
                        "documents-service", "auto.offset.reset", "earliest", "enable.auto.commit", "false"),
                new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(TOPIC));
        return consumer;
    }

    private Erp run(String... arguments) {
        var command = new ArrayList<>(List.of(arguments));
        command.addAll(List.of("--bootstrap-servers", this.kafka.bootstrapServers()));
        return Erp.run(command.toArray(String[]::new));
    }

}
