package dev.kontor.platform.outbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kontor.platform.test.Servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OutboxKilledIT {

    private static final int LAST = 400;

    private final String database = Servers.mongo().uri("k" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    @DisplayName("kill -9 at any point: every committed change is announced, in order, and only repeats are extra")
    void survivesKill9(@TempDir Path folder) throws Exception {
        try (var bench = new OutboxBench(this.database, Servers.kafka().bootstrapServers())) {
            // what a killed process had begun holds its documents until MongoDB ends it,
            // after 60 s by default
            bench.mongo.getMongoDatabaseFactory()
                .getMongoDatabase("admin")
                .runCommand(new Document("setParameter", 1).append("transactionLifetimeLimitSeconds", 3));
            var topic = bench.topic(Map.of());
            var random = new Random(7);
            for (var kill = 1; kill <= 4; kill++) {
                var child = start(topic, folder);
                var goal = LAST / 5 * kill;
                await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !child.isAlive() || bench.sent(topic).size() >= goal * 4);
                Thread.sleep(random.nextInt(60));
                child.destroyForcibly().waitFor();
            }
            var last = start(topic, folder);
            assertThat(last.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();

            var sent = bench.sent(topic);
            for (var key : OutboxChild.KEYS) {
                var seen = new LinkedHashSet<String>();
                sent.stream().filter(it -> key.equals(it.key())).forEach(it -> seen.add(it.value()));
                assertThat(seen).containsExactlyElementsOf(
                        IntStream.rangeClosed(1, LAST).mapToObj(version -> "{\"version\":" + version + "}").toList());
            }
        }
    }

    private Process start(String topic, Path folder) throws Exception {
        return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OutboxChild.class.getName(), this.database, Servers.kafka().bootstrapServers(), topic, "" + LAST))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    }

}
