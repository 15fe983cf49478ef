package dev.kontor.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/// Persons and memberships, half of the persons with two. The companies come from the ERP's topic; persons and
/// memberships are written as the service stores them, with logins that are known, because a Keycloak would need hours
/// to make as many. What is wrong in them is found at once: the service reads each of them before it announces anything.
record Population(int persons, int companies) {

    private static final int CHUNK = 5_000;

    static final String GROUP = "customers";

    int memberships() {
        return persons + (persons + 1) / 2;
    }

    static String login(int person) {
        return "00000000-0000-4000-8000-%012d".formatted(person);
    }

    static String email(int person) {
        return "person" + person + "@example.com";
    }

    String company(int person) {
        return Integer.toString(10_000 + person % companies);
    }

    void publishCompanies(String bootstrapServers) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var number = 0; number < companies; number++) {
                // close waits for all; a missing one would be missed by awaitCompanies
                var _ = producer.send(describe(company(number)));
            }
        }
    }

    private static ProducerRecord<String, String> describe(String company) {
        var key = "CUSTOMER/" + company;
        var event = new ProducerRecord<>("erp.customers", key, """
                {"number":"%1$s","version":1,"name":"Haustechnik %1$s GmbH","status":"ACTIVE","country":"DE",\
                "currency":"EUR"}""".formatted(company));
        Map.of("ce_specversion", "1.0", "ce_id", key + ":1", "ce_type", "kontor.erp.customer.upserted.v1", "ce_source",
                "/benchmark", "ce_time", Instant.now().toString(), "ce_subject", key, "content-type",
                "application/json")
            .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    void insertMembers(MongoDatabase database) {
        var people = new ArrayList<Document>();
        var memberships = new ArrayList<Document>();
        var since = Date.from(Instant.now());
        for (var number = 0; number < persons; number++) {
            people.add(person(number, since));
            memberships.add(membership(company(number), number, since));
            if (number % 2 == 0) {
                memberships.add(membership(company(number + 1), number, since));
            }
            if (people.size() == CHUNK || number == persons - 1) {
                database.getCollection("persons").insertMany(people);
                database.getCollection("memberships").insertMany(memberships);
                people.clear();
                memberships.clear();
            }
        }
    }

    private static Document person(int number, Date since) {
        return new Document("_id", "p" + number).append("email", email(number))
            .append("firstName", "Petra")
            .append("lastName", "Person " + number)
            .append("language", "de")
            .append("login", login(number))
            .append("passwordSet", true)
            .append("loginIsOurs", true)
            .append("wish", new Document("accessGroups", List.of(GROUP)).append("enabled", true))
            .append("wished", 1L)
            .append("granted", 1L)
            .append("pending", false)
            .append("attempts", 0)
            .append("retryAt", since)
            .append("since", since);
    }

    private static Document membership(String company, int number, Date since) {
        var terms = new Document("active", true).append("internetUser", true)
            .append("accessGroups", List.of(GROUP))
            .append("exceptions", List.of());
        return new Document("_id", company + "/p" + number).append("company", company)
            .append("person", "p" + number)
            .append("email", email(number))
            .append("terms", terms)
            .append("revision", 1L)
            .append("removed", false)
            .append("since", since)
            .append("words", List.of("petra", "person", Integer.toString(number)));
    }

}
