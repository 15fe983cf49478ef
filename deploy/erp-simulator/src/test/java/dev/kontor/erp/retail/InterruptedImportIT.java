package dev.kontor.erp.retail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.kontor.erp.Erp;
import dev.kontor.erp.bus.BusState;
import dev.kontor.erp.event.EventJson;
import dev.kontor.local.LocalKafka;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/// An import that is stopped, doubled or muddled ends where a whole and orderly one ends.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptedImportIT {

    private static final List<String> TOPICS = List.of("erp.customers", "erp.products", "erp.documents");

    private final Path file = RetailFile.find();

    private final Map<String, SortedMap<String, String>> expected = new TreeMap<>();

    @BeforeAll
    void readTheFile() throws IOException {
        TOPICS.forEach((topic) -> this.expected.put(topic, new TreeMap<>()));
        try (var once = CsvReader.open(this.file); var again = CsvReader.open(this.file)) {
            var survey = Survey.of(once);
            new RetailImport(survey,
                    (event) -> expected(event.topic().address()).put(event.key(),
                            new String(EventJson.write(event), UTF_8)))
                .run(again, new Progress(new PrintWriter(Writer.nullWriter()), false, survey.lines()));
        }
    }

    @Test
    void killedInTheMiddleAndStartedAgainItEndsInTheSameState() throws Exception {
        try (var kafka = LocalKafka.start().withContractTopics()) {
            var bus = new BusState(kafka.bootstrapServers());
            var process = Erp.start(command(kafka, "--rate", "3000"));
            while (bus.records("erp.documents") < 4_000) {
                assertThat(process.waitFor(200, MILLISECONDS)).as("still importing").isFalse();
            }
            process.destroyForcibly();
            assertThat(process.waitFor(10, SECONDS)).isTrue();
            assertThat(bus.compacted("erp.documents")).hasSizeLessThan(expected("erp.documents").size());

            assertThat(Erp.run(command(kafka)).exitCode()).isZero();

            for (var topic : TOPICS) {
                assertThat(bus.compacted(topic)).isEqualTo(expected(topic));
            }
        }
    }

    @Test
    void shuffledDoubledOutdatedAndPoisonedTheNewestVersionsAreTheSame() {
        try (var kafka = LocalKafka.start().withContractTopics()) {
            var bus = new BusState(kafka.bootstrapServers());

            var muddled = Erp.run(command(kafka, "--shuffle", "--duplicate", "0.1", "--outdated", "0.1", "--poison",
                    "0.01", "--seed", "7"));

            assertThat(muddled.exitCode()).isZero();
            assertThat(muddled.out()).contains("faults, seed 7: shuffled, ");
            for (var topic : TOPICS) {
                var kept = bus.newest(topic);
                kept.keySet().removeIf((key) -> key.contains("/POISON-"));
                assertThat(kept).isEqualTo(expected(topic));
            }
        }
    }

    private SortedMap<String, String> expected(String topic) {
        return Objects.requireNonNull(this.expected.get(topic));
    }

    private String[] command(LocalKafka kafka, String... more) {
        var command = new ArrayList<>(List.of("import", "online-retail", this.file.toString(), "--bootstrap-servers",
                kafka.bootstrapServers()));
        command.addAll(List.of(more));
        return command.toArray(String[]::new);
    }

}
