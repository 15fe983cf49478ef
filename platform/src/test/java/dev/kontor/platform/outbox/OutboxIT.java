package dev.kontor.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

import dev.kontor.local.LocalKafka;
import dev.kontor.platform.storage.Lease;
import dev.kontor.platform.test.Servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class OutboxIT {

    private OutboxBench bench;

    private String topic;

    @BeforeEach
    void open() throws Exception {
        this.bench = bench(Servers.kafka());
        this.topic = this.bench.topic(Map.of());
    }

    private static OutboxBench bench(LocalKafka kafka) {
        return new OutboxBench(Servers.mongo().uri("o" + UUID.randomUUID().toString().substring(0, 8)),
                kafka.bootstrapServers());
    }

    @AfterEach
    void close() throws Exception {
        this.bench.close();
    }

    @Test
    void sendsACloudEvent() {
        this.bench.change(outbox(), event("a", 7));
        this.bench.publisher().start();
        awaitEmpty();

        assertThat(this.bench.sent(this.topic)).singleElement().satisfies(sent -> {
            assertThat(sent.key()).isEqualTo("a");
            assertThat(sent.value()).isEqualTo("{\"version\":7}");
            assertThat(header(sent, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(sent, "ce_id")).isEqualTo("a:7");
            assertThat(header(sent, "ce_type")).isEqualTo("kontor.test.thing.changed.v1");
            assertThat(header(sent, "ce_source")).isEqualTo("/kontor/test");
            assertThat(header(sent, "ce_subject")).isEqualTo("a");
            assertThat(header(sent, "ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
            assertThat(header(sent, "content-type")).isEqualTo("application/json");
        });
    }

    @Test
    void sendsATombstoneWithTheVersionOfTheRemoval() {
        this.bench.change(outbox(), OutgoingEvent.tombstone(this.topic, "a", "kontor.test.thing.removed.v1", 8));
        this.bench.publisher().start();
        awaitEmpty();

        assertThat(this.bench.sent(this.topic)).singleElement().satisfies(sent -> {
            assertThat(sent.value()).isNull();
            assertThat(header(sent, "ce_entityversion")).isEqualTo("8");
            assertThat(sent.headers().lastHeader("content-type")).isNull();
        });
    }

    @Test
    void leavesNoMessageWhenTheTransactionIsRolledBack() {
        var outbox = outbox();
        assertThatThrownBy(() -> this.bench.transactions.executeWithoutResult(status -> {
            outbox.add(event("a", 1));
            throw new IllegalStateException("changed my mind");
        })).hasMessage("changed my mind");

        assertThat(this.bench.pending.next(10, List.of(), List.of())).isEmpty();
    }

    @Test
    void addsManyAtOnceAndSaysWhenItIsCrowded() {
        var outbox = outbox();
        var many = IntStream.rangeClosed(1, OutboxBench.SETTINGS.batch()).mapToObj(key -> event("k" + key, 1)).toList();
        this.bench.transactions.executeWithoutResult(status -> outbox.addAll(many));
        assertThat(outbox.isCrowded()).isFalse();

        this.bench.change(outbox, event("one more", 1));
        assertThat(outbox.isCrowded()).isTrue();

        this.bench.publisher().start();
        awaitEmpty();
        assertThat(outbox.isCrowded()).isFalse();
        assertThat(this.bench.sent(this.topic)).hasSize(many.size() + 1);
    }

    @Test
    @DisplayName("of messages that lie together those that were sent go, and what cannot be sent stays with its key")
    void sendsWhatLiesTogetherOneByOne() throws Exception {
        this.topic = this.bench.topic(Map.of("max.message.bytes", "20000"));
        var outbox = outbox();
        var many = new ArrayList<>(IntStream.range(0, 120).mapToObj(key -> event("k" + key, 1)).toList());
        many.add(new OutgoingEvent(this.topic, "bad", "kontor.test.thing.changed.v1", 1,
                Map.of("text", incompressible(50_000))));
        this.bench.transactions.executeWithoutResult(status -> outbox.addAll(many));
        assertThat(this.bench.pending.count()).isEqualTo(1);
        this.bench.change(outbox, event("k7", 2));
        this.bench.change(outbox, event("bad", 2));
        this.bench.publisher().start();

        await().untilAsserted(() -> assertThat(versions("k7")).containsExactly(1L, 2L));
        await().untilAsserted(() -> assertThat(this.bench.pending.next(10, List.of(), List.of()))
            .extracting(OutboxMessage::key, OutboxMessage::version)
            .containsExactly(Tuple.tuple("bad", 1L), Tuple.tuple("bad", 2L)));
        assertThat(this.bench.sent(this.topic)).hasSize(121);
        assertThatThrownBy(() -> this.bench.transactions.executeWithoutResult(status -> {
            outbox.addAll(many);
            outbox.addAll(many);
        })).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void refusesToAnnounceOutsideOfATransaction() {
        assertThatThrownBy(() -> outbox().add(event("a", 1))).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("outside of a transaction");
    }

    @Test
    void refusesTheSameVersionTwiceAndTheChangeWithIt() {
        var outbox = outbox();
        this.bench.change(outbox, event("a", 1));

        assertThatThrownBy(() -> this.bench.change(outbox, event("a", 1))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void sendsAtOnceAfterTheCommit() {
        var slow = new OutboxSettings(true, Duration.ofHours(1), 100, Duration.ofSeconds(6), Duration.ofSeconds(2));
        var publisher = new OutboxPublisher(this.bench.pending,
                new Lease(this.bench.mongo, "outbox", "me", slow.lease()), this.bench.sender(),
                new OutboxMetrics(this.bench.meters, Clock.systemUTC()), slow);
        publisher.start();
        try {
            this.bench.change(this.bench.outbox(publisher::wake), event("a", 1));
            await().atMost(Duration.ofSeconds(5)).until(() -> this.bench.sent(this.topic).size() == 1);
        }
        finally {
            publisher.stop();
        }
    }

    @Test
    void sendsAfterACrashBetweenCommitAndSend() {
        this.bench.change(outbox(), event("a", 1)); // nobody is there to send it

        this.bench.publisher().start();
        awaitEmpty();

        assertThat(versions("a")).containsExactly(1L);
    }

    @Test
    void repeatsTheSameEventAfterACrashBetweenSendAndRemove() throws Exception {
        this.bench.change(outbox(), event("a", 1));
        var sent = new CountDownLatch(1);
        var crashing = this.bench.publisher(new PendingMessages(this.bench.mongo) {

            @Override
            void remove(Collection<OutboxMessage> messages) {
                sent.countDown();
                throw new IllegalStateException("crash");
            }

        });
        crashing.start();
        sent.await();
        crashing.stop();

        this.bench.publisher().start();
        awaitEmpty();

        assertThat(this.bench.sent(this.topic)).hasSizeGreaterThan(1)
            .extracting(it -> header(it, "ce_id"), ConsumerRecord::value)
            .containsOnly(Tuple.tuple("a:1", "{\"version\":1}"));
    }

    @Test
    void keepsTheOrderPerKeyWithTwoPublishersAtOnce() {
        var outbox = outbox();
        this.bench.publisher().start();
        this.bench.publisher().start();
        for (var version = 1; version <= 60; version++) {
            for (var key : List.of("a", "b", "c", "d", "e")) {
                this.bench.change(outbox, event(key, version));
            }
        }
        awaitEmpty();

        for (var key : List.of("a", "b", "c", "d", "e")) {
            assertThat(versions(key)).as("nothing missing, nothing doubled, in order")
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).asLongStream().boxed().toList());
        }
    }

    @Test
    void onePoisonedKeyDoesNotStopTheOthers() throws Exception {
        this.topic = this.bench.topic(Map.of("max.message.bytes", "2000"));
        var outbox = outbox();
        this.bench.change(outbox, event("good", 1));
        this.bench.change(outbox, new OutgoingEvent(this.topic, "bad", "kontor.test.thing.changed.v1", 1,
                Map.of("text", incompressible(5_000))));
        this.bench.change(outbox, event("bad", 2));
        this.bench.change(outbox, event("good", 2));
        this.bench.publisher().start();

        await().untilAsserted(() -> assertThat(versions("good")).containsExactly(1L, 2L));
        this.bench.change(outbox, event("good", 3));
        await().untilAsserted(() -> assertThat(versions("good")).containsExactly(1L, 2L, 3L));
        assertThat(versions("bad")).as("what comes after it in the same key waits").isEmpty();
        assertThat(this.bench.pending.next(10, List.of(), List.of())).extracting(OutboxMessage::version)
            .containsExactly(1L, 2L);
        await().atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(this.bench.meters.get("kontor.outbox.oldest.age").gauge().value())
                .as("and the alert sees it")
                .isGreaterThan(1));
    }

    private static String incompressible(int length) {
        return new Random(7).ints(length, '!', '~')
            .filter(it -> it != '"' && it != '\\')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    }

    @Test
    void aTopicThatDoesNotExistDoesNotStopTheOthers() {
        var outbox = outbox();
        this.bench.change(outbox,
                new OutgoingEvent("missing-" + UUID.randomUUID(), "a", "kontor.test.thing.changed.v1", 1, Map.of()));
        this.bench.change(outbox, event("good", 1));
        this.bench.publisher().start();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(versions("good")).containsExactly(1L));
    }

    @Test
    void sendsEverythingAfterTheBrokerWasAwayFor20Seconds() throws Exception {
        try (var kafka = LocalKafka.start(); var own = bench(kafka)) {
            this.topic = own.topic(Map.of());
            var outbox = own.outbox(() -> {
            });
            own.publisher().start();
            own.change(outbox, event("a", 1));
            await().atMost(Duration.ofSeconds(30)).until(() -> own.pending.count() == 0);

            kafka.kill();
            for (var version = 2; version <= 20; version++) {
                own.change(outbox, event("a", version));
            }
            Thread.sleep(20_000);
            assertThat(own.pending.count()).isEqualTo(19);
            kafka.restart();

            await().atMost(Duration.ofSeconds(60)).until(() -> own.pending.count() == 0);
            assertThat(firstSeen(own.sent(this.topic), "a"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).asLongStream().boxed().toList());
        }
    }

    @Test
    void moves100000MessagesFast() {
        var messages = IntStream.range(0, 100_000)
            .mapToObj(i -> new OutboxMessage(this.topic + "/" + i, this.topic, "key-" + i % 20_000,
                    "kontor.test.thing.changed.v1", i / 20_000, "{\"version\":" + i / 20_000 + "}", Instant.now(), null,
                    null))
            .map(OutboxMessage::toDocument)
            .toList();
        this.bench.mongo.insert(messages, OutboxMessage.COLLECTION);
        var begun = System.nanoTime();
        this.bench.publisher().start();
        await().atMost(Duration.ofMinutes(3))
            .pollInterval(Duration.ofMillis(100))
            .until(() -> this.bench.pending.next(1, List.of(), List.of()).isEmpty());
        var seconds = (System.nanoTime() - begun) / 1e9;

        System.getLogger("outbox")
            .log(System.Logger.Level.INFO, "100,000 messages in {0} s, {1}/s", seconds, 100_000 / seconds);
        var sent = this.bench.sent(this.topic);
        assertThat(sent).hasSize(100_000);
        assertThat(firstSeen(sent, "key-4711")).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(seconds).isLessThan(120);
    }

    private MongoOutbox outbox() {
        return this.bench.outbox(() -> {
        });
    }

    private OutgoingEvent event(String key, long version) {
        return new OutgoingEvent(this.topic, key, "kontor.test.thing.changed.v1", version, Map.of("version", version));
    }

    private void awaitEmpty() {
        await().atMost(Duration.ofSeconds(60)).until(() -> this.bench.pending.next(1, List.of(), List.of()).isEmpty());
    }

    private List<Long> versions(String key) {
        return this.bench.sent(this.topic).stream().filter(it -> key.equals(it.key())).map(OutboxIT::version).toList();
    }

    private static List<Long> firstSeen(List<ConsumerRecord<String, String>> sent, String key) {
        return sent.stream().filter(it -> key.equals(it.key())).map(OutboxIT::version).distinct().toList();
    }

    private static long version(ConsumerRecord<String, String> sent) {
        var id = header(sent, "ce_id");
        return Long.parseLong(id.substring(id.lastIndexOf(':') + 1));
    }

    private static String header(ConsumerRecord<String, String> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

}
