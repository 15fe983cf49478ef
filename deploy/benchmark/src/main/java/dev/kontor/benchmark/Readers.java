package dev.kontor.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.kontor.platform.test.TestTokens;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/// Persons who may read everything of the companies that are measured, each with a session as the gateway stores it after
/// a login.
record Readers(int count, MongoCollection<Document> sessions) {

    private static final List<String> PERMISSIONS = List.of("orders.read", "quotes.read", "deliveries.read",
            "invoices.read", "credit-notes.read", "exports.create");

    private static String person(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    void announce(String bootstrapServers, String... companies) {
        var json = new JsonMapper();
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var number = 0; number < count; number++) {
                for (var company : companies) {
                    // close waits for all; a missing one would be refused
                    var _ = producer.send(new ProducerRecord<>("portal.access", person(number) + "/" + company,
                            json.writeValueAsString(Map.of("person", person(number), "company", company, "version", 1,
                                    "member", true, "permissions", PERMISSIONS, "refusals", Map.of()))));
                }
            }
        }
    }

    /// A request with the person's token, as the gateway passes it on.
    byte[] toService(int number, String path) {
        return PlainClient.get(path, Map.of("Authorization", "Bearer " + TestTokens.of(person(number)).value()));
    }

    /// A request with the person's session, which is made or gets a new token.
    byte[] toGateway(int number, String path) {
        var id = "%043d".formatted(number);
        var now = Instant.now();
        var session = new Document("_id", key(id)).append("person", person(number))
            .append("name", "Reader " + number)
            .append("email", "reader" + number + "@example.com")
            .append("staff", false)
            .append("sid", "sid-" + number)
            .append("idToken", "not asked for")
            .append("startedAt", Date.from(now))
            .append("seenAt", Date.from(now))
            .append("endsAt", Date.from(now.plus(Duration.ofHours(1))))
            .append("accessToken", TestTokens.of(person(number)).value())
            .append("accessTokenExpiresAt", Date.from(now.plus(Duration.ofMinutes(5))))
            .append("refreshToken", "not asked for");
        sessions.replaceOne(new Document("_id", key(id)), session, new ReplaceOptions().upsert(true));
        return PlainClient.get(path, Map.of("Cookie", "__Host-kontor=" + id));
    }

    private static String key(String id) {
        try {
            return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

}
