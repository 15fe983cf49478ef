package dev.kontor.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.kontor.gateway.keycloak.KeycloakLogin;
import dev.kontor.gateway.keycloak.Person;
import dev.kontor.gateway.keycloak.Tokens;
import dev.kontor.local.LocalMongo;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class SessionsIT {

    private static final SessionSettings SETTINGS = new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(10),
            Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofSeconds(1));

    static LocalMongo mongo;

    static MongoClient client;

    static MongoCollection<Document> collection;

    private final MutableClock clock = new MutableClock();

    private final Sessions sessions = new Sessions(collection, SETTINGS, this.clock);

    @BeforeAll
    static void start() {
        mongo = LocalMongo.start();
        client = MongoClients.create(mongo.uri("gateway"));
        collection = client.getDatabase("gateway").getCollection("sessions");
    }

    @AfterAll
    static void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void findsASessionByItsIdAndStoresNeitherIdNorAnythingExecutable() {
        var id = open("person-1", "sid-1");

        assertThat(find(id).person()).isEqualTo(new Person("person-1", "Ana Pop", "ana@example.com"));
        assertThat(document(id).toJson()).doesNotContain(id);
        assertThat(document(id).values()).noneMatch((value) -> value instanceof org.bson.types.Binary);
    }

    @Test
    void endsUnusedAfterAWhileAndLivesOnWhenUsed() {
        var used = open("person-2", "sid-2");
        var unused = open("person-2", "sid-3");

        this.clock.pass(Duration.ofMinutes(20));
        assertThat(isAlive(used)).isTrue();
        this.clock.pass(Duration.ofMinutes(20));
        assertThat(isAlive(used)).isTrue();
        assertThat(isAlive(unused)).isFalse();
    }

    @Test
    void endsAfterTenHoursHoweverMuchItIsUsed() {
        var id = open("person-3", "sid-4");

        for (int i = 0; i < 29; i++) {
            this.clock.pass(Duration.ofMinutes(20));
            assertThat(isAlive(id)).isTrue();
        }
        this.clock.pass(Duration.ofMinutes(25));
        assertThat(isAlive(id)).isFalse();
    }

    @Test
    void isNotWrittenByReadingExceptOnceAMinute() {
        var id = open("person-4", "sid-5");
        var before = document(id);

        this.clock.pass(Duration.ofSeconds(50));
        find(id);
        assertThat(document(id)).isEqualTo(before);
        this.clock.pass(Duration.ofSeconds(20));
        find(id);
        assertThat(document(id)).isNotEqualTo(before);
    }

    @Test
    void staysEndedWhateverARequestUnderWayWrites() {
        var id = open("person-5", "sid-6");
        var session = find(id);
        this.sessions.end(session).block();

        this.sessions.renew(session, tokens("new")).block();
        this.sessions.releaseRefresh(session).block();

        assertThat(isAlive(id)).isFalse();
        assertThat(Mono.from(collection.countDocuments(new Document("_id", session.key()))).block()).isZero();
    }

    @Test
    void isRememberedForASecondAndForgottenAtOnceByWhoEndsIt() {
        var id = open("person-10", "sid-12");
        var other = new Sessions(collection, SETTINGS, this.clock);
        var session = find(id);
        assertThat(other.find(id).blockOptional()).isPresent();

        other.end(session).block();

        assertThat(other.find(id).blockOptional()).as("where it was ended").isEmpty();
        assertThat(isAlive(id)).as("elsewhere, where it has just been read").isTrue();
        this.clock.pass(Duration.ofSeconds(1));
        assertThat(isAlive(id)).isFalse();
    }

    @Test
    void endsAllOfOneKeycloakSessionOrOfOnePersonAndNoOthers() {
        var first = open("person-6", "sid-7");
        var second = open("person-6", "sid-7");
        var third = open("person-6", "sid-8");
        var stranger = open("person-7", "sid-9");

        assertThat(this.sessions.endByKeycloakSession("sid-7").block()).isEqualTo(2);
        assertThat(isAlive(first)).isFalse();
        assertThat(isAlive(second)).isFalse();
        assertThat(isAlive(third)).isTrue();
        assertThat(this.sessions.endByPerson("person-6").block()).isEqualTo(1);
        assertThat(isAlive(third)).isFalse();
        assertThat(isAlive(stranger)).isTrue();
    }

    @Test
    void givesTheRightToRenewToOneAndToTheNextWhenThatOneIsGone() {
        var id = open("person-8", "sid-10");
        var session = find(id);

        assertThat(this.sessions.claimRefresh(session, Duration.ofSeconds(15)).block()).isNotNull();
        assertThat(this.sessions.claimRefresh(session, Duration.ofSeconds(15)).block()).isNull();
        this.clock.pass(Duration.ofSeconds(16));
        assertThat(this.sessions.claimRefresh(session, Duration.ofSeconds(15)).block()).isNotNull();
    }

    @Test
    void takesAnUnreadableSessionForNone() {
        var id = open("person-9", "sid-11");
        Mono.from(collection.updateOne(new Document("_id", SessionDocument.key(id)),
                new Document("$set", new Document("accessToken", 42))))
            .block();

        assertThat(isAlive(id)).isFalse();
    }

    private String open(String person, String sid) {
        var login = new KeycloakLogin(new Person(person, "Ana Pop", "ana@example.com"), sid, "id-token", tokens("old"));
        return Objects.requireNonNull(this.sessions.open(login).block());
    }

    private Session find(String id) {
        return Objects.requireNonNull(this.sessions.find(id).block());
    }

    private boolean isAlive(String id) {
        return this.sessions.find(id).blockOptional().isPresent();
    }

    private static Document document(String id) {
        return Objects
            .requireNonNull(Mono.from(collection.find(new Document("_id", SessionDocument.key(id))).first()).block());
    }

    private static Tokens tokens(String name) {
        return new Tokens("access-" + name, Instant.parse("2026-11-02T08:05:00Z"), "refresh-" + name);
    }

}
