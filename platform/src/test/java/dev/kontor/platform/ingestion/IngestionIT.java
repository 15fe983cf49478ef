package dev.kontor.platform.ingestion;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;

import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalMongo;

import static dev.kontor.platform.ingestion.ThingEvents.removed;
import static dev.kontor.platform.ingestion.ThingEvents.upserted;
import static org.assertj.core.api.Assertions.assertThat;

/// The rules of ingestion against a real broker and a real `mongod`.
class IngestionIT {

    private static final String GROUP = "things-service";

    private static LocalMongo mongo;

    private static LocalKafka kafka;

    private Topic topic;

    private MongoCollection<Document> things;

    @BeforeAll
    static void startServers() {
        mongo = LocalMongo.start();
        kafka = LocalKafka.start();
    }

    @AfterAll
    static void stopServers() {
        kafka.close();
        mongo.close();
    }

    @BeforeEach
    void emptyTopicAndCollection() throws Exception {
        topic = Topic.create(kafka.bootstrapServers());
        things = MongoClients.create(mongo.uri("things")).getDatabase("things").getCollection(topic.name());
    }

    @Test
    void theSameEventsOnceTwiceShuffledAndReplayedEndInTheSameState() throws Exception {
        var random = new Random(17);
        var events = new ArrayList<ThingEvents>();
        var expected = new TreeMap<String, String>();
        for (int number = 0; number < 300; number++) {
            var versions = 1 + random.nextInt(4);
            for (int version = 1; version <= versions; version++) {
                var last = version == versions;
                var gone = last && random.nextInt(5) == 0;
                events.add(gone ? removed(number, version) : upserted(number, version, "name " + version));
                if (last) {
                    expected.put("THING/" + number, version + (gone ? " removed" : " name " + version));
                }
            }
        }
        try (var _ = start(it -> it)) {
            topic.send(events);
            awaitEmptyLag();
            assertThat(state()).isEqualTo(expected);
            assertThat(deadLetters()).isEmpty();

            var twiceAndShuffled = new ArrayList<>(events);
            twiceAndShuffled.addAll(events);
            Collections.shuffle(twiceAndShuffled, random);
            topic.send(twiceAndShuffled);
            awaitEmptyLag();
            assertThat(state()).isEqualTo(expected);
        }
        var shuffledFirst = new ArrayList<>(events);
        Collections.shuffle(shuffledFirst, random);
        things.drop();
        topic = Topic.create(kafka.bootstrapServers());
        things = MongoClients.create(mongo.uri("things")).getDatabase("things").getCollection(topic.name());
        try (var _ = start(it -> it, "--kontor.ingestion.batch-size=7")) {
            topic.send(shuffledFirst);
            awaitEmptyLag();
            assertThat(state()).isEqualTo(expected);
        }
        topic.rewind(GROUP);
        try (var _ = start(it -> it)) {
            awaitEmptyLag();
            assertThat(state()).isEqualTo(expected);
            assertThat(deadLetters()).isEmpty();
        }
    }

    /// While a backlog brings only new entities their versions are not read; what is
    /// there already is noticed by the
    /// insert that finds its place taken.
    @Test
    void aBacklogOfNewEntitiesMayBeFollowedByOlderEqualAndNewerOnes() throws Exception {
        var first = IntStream.range(0, 3_000).mapToObj(number -> upserted(number, 2, "two")).toList();
        var then = new ArrayList<ThingEvents>();
        var expected = new TreeMap<String, String>();
        for (int number = 0; number < 4_000; number++) {
            var version = number < 3_000 ? 1 + number % 3 : 1;
            then.add(upserted(number, version, "then " + version));
            expected.put("THING/" + number, number < 3_000 && version < 3 ? "2 two" : version + " then " + version);
        }
        try (var service = start(it -> it, "--kontor.ingestion.batch-size=500")) {
            topic.send(first);
            topic.send(then);
            awaitEmptyLag();

            assertThat(state()).isEqualTo(expected);
            assertThat(deadLetters()).isEmpty();
            assertThat(counter(service, "kontor.ingestion.changed")).isEqualTo(3_000 + 1_000 + 1_000);
        }
    }

    @Test
    void aLateOlderEventDoesNotBringBackWhatIsRemovedButANewerOneDoes() throws Exception {
        try (var _ = start(it -> it)) {
            topic.send(List.of(upserted(1, 1, "screw"), removed(1, 3), upserted(2, 1, "nail"), removed(2, 2)));
            awaitEmptyLag();
            topic.send(List.of(upserted(1, 2, "late screw"), upserted(2, 3, "new nail")));
            awaitEmptyLag();
        }

        assertThat(state()).isEqualTo(Map.of("THING/1", "3 removed", "THING/2", "3 new nail"));
        assertThat(things.find(new Document("_id", "THING/1")).first()).containsOnlyKeys("_id", "version", "asOf",
                "removed");
    }

    /// In one batch or in many, over a removal, and of a backlog whose versions are not
    /// read.
    @ParameterizedTest
    @ValueSource(ints = { 1, 7, 2_000 })
    void keepsWhatAnEarlierStateHad(int batch) throws Exception {
        var rounds = List.of(new ArrayList<ThingEvents>(), new ArrayList<ThingEvents>(), new ArrayList<ThingEvents>());
        var makers = new TreeMap<String, String>();
        var count = batch == 1 ? 30 : 900;
        for (int number = 0; number < count; number++) {
            var made = number % 3 == 0;
            rounds.get(0).add(made ? made(number, 1, "anna") : upserted(number, 1, "one"));
            rounds.get(1).add(number % 4 == 0 ? removed(number, 2) : upserted(number, 2, "two"));
            rounds.get(2).add(number % 5 == 0 ? made(number, 3, "bert") : upserted(number, 3, "three"));
            if (made || number % 5 == 0) {
                makers.put("THING/" + number, number % 5 == 0 ? "bert" : "anna");
            }
        }
        var firsts = Collections.synchronizedList(new ArrayList<String>());
        try (var service = start(it -> it.first(changes -> changes.stream()
            .filter(change -> change.version() == 3 && change.entity().maker() != null)
            .forEach(change -> firsts.add(change.id()))), "--kontor.ingestion.batch-size=" + batch)) {
            for (var events : rounds) {
                topic.send(events);
            }
            awaitEmptyLag();

            assertThat(makers()).isEqualTo(makers);
            assertThat(state().values()).allMatch(it -> it.startsWith("3 "));
            assertThat(deadLetters()).isEmpty();
            assertThat(firsts).as("before they are stored").containsAll(makers.keySet());
            assertThat(counter(service, "kontor.ingestion.changed")).isLessThanOrEqualTo(3.0 * count);
        }
    }

    @Test
    void aStateThatCannotBeStoredWithWhatIsKeptLeavesTheOneBefore() throws Exception {
        UnaryOperator<Ingestion<Thing>> ofAnnaOnlySmall = it -> it.revised(changes -> thing -> {
            if ("anna".equals(thing.maker()) && thing.name().equals("big")) {
                throw new IllegalArgumentException("Anna makes nothing big");
            }
            return thing;
        });
        try (var _ = start(ofAnnaOnlySmall)) {
            topic.send(List.of(made(1, 1, "anna"), made(2, 1, "bert")));
            awaitEmptyLag();
            topic.send(List.of(upserted(1, 2, "small"), upserted(1, 3, "big"), upserted(2, 2, "big")));
            awaitEmptyLag();
        }

        assertThat(state()).isEqualTo(Map.of("THING/1", "2 small", "THING/2", "2 big"));
        assertThat(makers()).isEqualTo(Map.of("THING/1", "anna", "THING/2", "bert"));
        assertThat(deadLetters()).singleElement().satisfies(it -> assertThat(text(it.key())).isEqualTo("THING/1"));
    }

    private static ThingEvents made(int number, long version, String maker) {
        return upserted(number, version, "made")
            .body("{\"number\": \"%d\", \"version\": %d, \"name\": \"made\", \"maker\": \"%s\"}".formatted(number,
                    version, maker));
    }

    private Map<String, String> makers() {
        var makers = new TreeMap<String, String>();
        things.find(new Document("maker", new Document("$exists", true)))
            .forEach(thing -> makers.put(thing.getString("_id"), thing.getString("maker")));
        return makers;
    }

    @Test
    void parksWhatIsOfNoUseUntouchedAndWithItsReasonAndTakesTheRest() throws Exception {
        var poison = upserted(2, 1, "x").body("{\"number\": ").header("ce_source", "/somewhere/else");
        try (var service = start(it -> it)) {
            topic.send(List.of(upserted(1, 1, "screw"), poison, upserted(3, 1, "nail").header("ce_type", null),
                    upserted(4, 1, "bolt").header("ce_type", "kontor.test.thing.painted.v1"), upserted(5, 1, "nut")));
            awaitEmptyLag();

            assertThat(counter(service, "kontor.ingestion.skipped")).isEqualTo(1);
            assertThat(counter(service, "kontor.ingestion.dead.letters")).isEqualTo(2);
            assertThat(counter(service, "kontor.ingestion.events")).isEqualTo(5);
        }

        assertThat(state()).isEqualTo(Map.of("THING/1", "1 screw", "THING/5", "1 nut"));
        assertThat(deadLetters()).extracting(letter -> header(letter, "kontor_dlt_reason"))
            .containsExactlyInAnyOrder("unreadable-body", "missing-type");
        var letter = deadLetters().stream().filter(it -> text(it.key()).equals("THING/2")).findFirst().orElseThrow();
        assertThat(text(letter.value())).isEqualTo(poison.body());
        poison.headers().forEach((name, value) -> assertThat(header(letter, name)).isEqualTo(value));
        assertThat(header(letter, "kontor_dlt_topic")).isEqualTo(topic.name());
        assertThat(header(letter, "kontor_dlt_service")).isEqualTo(GROUP);
        assertThat(header(letter, "kontor_dlt_partition")).isBetween("0", "2");
        assertThat(header(letter, "kontor_dlt_offset")).isNotNull();
    }

    @Test
    void whatCannotBeStoredIsParkedAloneAndTheVersionBeforeItStays() throws Exception {
        things.createIndex(Indexes.ascending("tags", "codes"));
        things.createIndex(Indexes.ascending("name"),
                new IndexOptions().unique(true).partialFilterExpression(new Document("name", "only once")));
        var refusedByMongo = upserted(1, 2, "x")
            .body("{\"number\": \"1\", \"version\": 2, \"name\": \"x\", \"tags\": [\"a\", \"b\"], \"codes\": [\"c\"]}");
        try (var _ = start(it -> it)) {
            topic.send(List.of(upserted(1, 1, "screw"), refusedByMongo, upserted(2, 1, "nail"),
                    upserted(2, 2, Thing.UNSTORABLE), upserted(3, 1, "only once")));
            awaitEmptyLag();
            topic.send(List.of(upserted(4, 1, "only once"), upserted(5, 1, "bolt")));
            awaitEmptyLag();
        }

        assertThat(state()).isEqualTo(
                Map.of("THING/1", "1 screw", "THING/2", "1 nail", "THING/3", "1 only once", "THING/5", "1 bolt"));
        assertThat(deadLetters()).extracting(letter -> text(letter.key()))
            .containsExactlyInAnyOrder("THING/1", "THING/2", "THING/4");
        assertThat(deadLetters()).extracting(letter -> header(letter, "kontor_dlt_reason"))
            .containsOnly("cannot-be-stored");
    }

    @Test
    void whenMongoIsAwayNothingIsParkedAndNothingIsLost() throws Exception {
        try (var _ = start(it -> it, "--kontor.ingestion.write-timeout=2s")) {
            topic.send(List.of(upserted(1, 1, "screw")));
            awaitEmptyLag();
            mongo.stop();
            try {
                topic.send(List.of(upserted(1, 2, "longer screw"), upserted(3, 1, "bolt")));
                Thread.sleep(Duration.ofSeconds(8));
            }
            finally {
                mongo.restart();
            }
            awaitEmptyLag();
        }

        assertThat(state()).isEqualTo(Map.of("THING/1", "2 longer screw", "THING/3", "1 bolt"));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void whenTheBrokerIsAwayItGoesOnAfterwards() throws Exception {
        try (var _ = start(it -> it)) {
            topic.send(List.of(upserted(1, 1, "screw")));
            awaitEmptyLag();
            kafka.kill();
            Thread.sleep(Duration.ofSeconds(3));
            kafka.restart();
            topic.send(List.of(upserted(1, 2, "longer screw"), upserted(2, 1, "nail").body("no JSON")));
            awaitEmptyLag();
        }

        assertThat(state()).isEqualTo(Map.of("THING/1", "2 longer screw"));
        assertThat(deadLetters()).hasSize(1);
    }

    @Test
    void aFailingNextStepHoldsTheBatchBackAndGetsItAgainAlsoWhatChangedNothing() throws Exception {
        var attempts = new AtomicInteger();
        var seen = Collections.synchronizedList(new ArrayList<String>());
        UnaryOperator<Ingestion<Thing>> failingTwice = ingestion -> ingestion.then(changes -> {
            if (attempts.incrementAndGet() <= 2) {
                throw new IllegalStateException("not yet");
            }
            changes.forEach(change -> seen.add(change.id() + " " + change.version()));
        });
        try (var _ = start(failingTwice)) {
            topic.send(List.of(upserted(1, 1, "screw")));
            awaitEmptyLag();
        }

        assertThat(seen).containsExactly("THING/1 1");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void twoInstancesShareTheTopicAndAThirdTakesOverFromOneThatLeaves() throws Exception {
        var expected = new TreeMap<String, String>();
        var events = new ArrayList<ThingEvents>();
        for (int number = 0; number < 3_000; number++) {
            events.add(upserted(number, 1, "one"));
            events.add(upserted(number, 2, "two"));
            expected.put("THING/" + number, "2 two");
        }
        try (var _ = start(it -> it, "--kontor.ingestion.batch-size=50")) {
            try (var _ = start(it -> it, "--kontor.ingestion.batch-size=50")) {
                topic.send(events.subList(0, 3_000));
            }
            try (var _ = start(it -> it)) {
                topic.send(events.subList(3_000, 6_000));
                awaitEmptyLag();
            }
        }

        assertThat(state()).isEqualTo(expected);
        assertThat(deadLetters()).isEmpty();
    }

    private ConfigurableApplicationContext start(UnaryOperator<Ingestion<Thing>> change, String... arguments) {
        var application = new SpringApplication(Service.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> ((GenericApplicationContext) context).registerBean(Ingestion.class,
                () -> change.apply(Thing.ingestion(topic.name(), topic.name()))));
        var all = new ArrayList<>(
                List.of("--spring.application.name=" + GROUP, "--spring.mongodb.uri=" + mongo.uri("things"),
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(), "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN"));
        all.addAll(List.of(arguments));
        return application.run(all.toArray(String[]::new));
    }

    private void awaitEmptyLag() {
        Awaitility.await()
            .atMost(Duration.ofMinutes(1))
            .pollInterval(Duration.ofMillis(200))
            .until(() -> topic.lag(GROUP) == 0);
    }

    private Map<String, String> state() {
        var state = new TreeMap<String, String>();
        things.find()
            .forEach(thing -> state.put(thing.getString("_id"), thing.getLong("version") + " "
                    + (thing.getBoolean("removed", false) ? "removed" : thing.getString("name"))));
        return state;
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return topic.deadLetters();
    }

    private static double counter(ConfigurableApplicationContext service, String name) {
        return service.getBean(MeterRegistry.class).get(name).counter().count();
    }

    private static @Nullable String header(ConsumerRecord<?, ?> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ImportAutoConfiguration({ MongoAutoConfiguration.class, DataMongoAutoConfiguration.class,
            KafkaAutoConfiguration.class, IngestionAutoConfiguration.class })
    static class Service {

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }

    }

}
