package dev.kontor.erp.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.kontor.erp.Erp;
import dev.kontor.erp.bus.BusState;
import dev.kontor.erp.contract.Contracts;
import dev.kontor.local.LocalKafka;
import dev.kontor.local.Ports;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The clerk as a process on a real bus, killed in the middle of its work.
class DeskIT {

    /// The broker gives the share of a killed reader away only when its session has run
    /// out.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String ADDRESS = "DELIVERY_ADDRESS/10001/5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10";

    @Test
    @DisplayName("B-02 F-007 a clerk who is killed after receiving books when it is back, and describes the customer anew")
    void booksWhatItHadReceivedWhenItWasKilled() throws Exception {
        try (var kafka = LocalKafka.start().withContractTopics()) {
            var bus = new BusState(kafka.bootstrapServers());
            assertThat(Erp.run("demo", "--as-of", "2026-11-20", "--bootstrap-servers", kafka.bootstrapServers())
                .exitCode()).isZero();
            announce(kafka, ADDRESS, "address.changed.v1");
            announce(kafka, "MASTER_DATA/10001", "master-data.proposed.v1");
            announce(kafka, "MASTER_DATA/10002", null);

            var slow = start(kafka, "600000");
            await().atMost(PATIENCE).until(() -> answers(bus).size() == 2);
            slow.destroyForcibly().waitFor();
            assertThat(answers(bus).values()).allSatisfy((it) -> assertThat(it).contains("RECEIVED"));

            var quick = start(kafka, "10");
            await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(answers(bus).values()).hasSize(2)
                    .allSatisfy((it) -> assertThat(it).contains("BOOKED")));
            quick.destroy();
            assertThat(quick.waitFor()).isIn(0, 143);

            assertThat(bus.newest("erp.customers").get("CUSTOMER/10001"))
                .contains("Nordlicht Haustechnik GmbH & Co. KG", "Birgit Sommer");
            assertThat(bus.records("portal.customers-dlt")).isPositive();
        }
    }

    private static Process start(LocalKafka kafka, String pause) throws Exception {
        return Erp.start("run", "--pause", pause, "--ready-port", "" + Ports.free(), "--bootstrap-servers",
                kafka.bootstrapServers());
    }

    private static Map<String, String> answers(BusState bus) {
        return bus.newest("erp.acknowledgements");
    }

    private static void announce(LocalKafka kafka, String key, @Nullable String example) {
        var body = (example == null) ? "{"
                : Contracts.read(Contracts.FOLDER.resolve("portal/" + example + ".example.json"));
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            List.of(new ProducerRecord<>("portal.customers", key, body)).forEach(producer::send);
        }
    }

}
