package dev.kontor.documents.erp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Events about documents with several versions each, some removed at the end, and what a reader must hold when it has
/// read them all in whatever order. The same seed makes the same feed.
final class DocumentFeed {

    private static final String TOPIC = "erp.documents";

    private final List<ProducerRecord<String, String>> events = new ArrayList<>();

    private final Map<String, String> expected = new TreeMap<>();

    private final List<String> poison = new ArrayList<>();

    private final Random random;

    DocumentFeed(int seed, int documents) {
        random = new Random(seed);
        for (int number = 0; number < documents; number++) {
            var key = "INVOICE/R-" + number;
            var versions = 1 + random.nextInt(3);
            for (int version = 1; version < versions; version++) {
                events.add(upserted(key, number, version));
            }
            var gone = random.nextInt(10) == 0;
            events.add(gone ? removed(key, versions) : upserted(key, number, versions));
            expected.put(key, gone ? versions + " removed" : versions + " " + total(number, versions));
        }
    }

    /// With a document of each kind that only `v2` has, as the contract's examples show
    /// them.
    DocumentFeed withExamples() {
        for (var name : List.of("", ".tax-invoice", ".goods-return", ".contract", ".framework-contract")) {
            var body = example("document.upserted.v2" + name + ".example.json");
            var document = new JsonMapper().readTree(body);
            var key = document.get("kind").stringValue() + "/" + document.get("number").stringValue();
            var version = document.get("version").intValue();
            events.add(event(key, "kontor.erp.document.upserted.v2", version, body));
            expected.put(key,
                    version + " " + (document.has("grossTotal") ? document.get("grossTotal").stringValue() : null));
        }
        return this;
    }

    private static String example(String name) {
        try {
            return Files.readString(Path.of("..", "contracts", "erp", name));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    DocumentFeed twice() {
        events.addAll(List.copyOf(events));
        return this;
    }

    DocumentFeed shuffled() {
        Collections.shuffle(events, random);
        return this;
    }

    /// One event in a hundred that nobody can use, each about a document of its own.
    DocumentFeed poisoned() {
        var count = events.size() / 100;
        for (int number = 0; number < count; number++) {
            var key = "INVOICE/P-" + number;
            var record = switch (number % 4) {
                case 0 -> event(key, "kontor.erp.document.upserted.v1", 1, "{\"kind\": \"INVOICE\"");
                case 1 -> event(key, "kontor.erp.document.upserted.v1", 1, "{\"kind\": \"INVOICE\"}");
                case 2 -> event(key, "kontor.erp.document.upserted.v1", 1, body(number, 1).replace("R-", "Q-"));
                default -> event(key, null, 1, body(number, 1));
            };
            poison.add(key);
            events.add(random.nextInt(events.size()), record);
        }
        return this;
    }

    List<ProducerRecord<String, String>> events() {
        return events;
    }

    Map<String, String> expected() {
        return expected;
    }

    List<String> poison() {
        return poison;
    }

    private static ProducerRecord<String, String> upserted(String key, int number, int version) {
        return event(key, "kontor.erp.document.upserted.v1", version, body(number, version));
    }

    private static ProducerRecord<String, String> removed(String key, int version) {
        var event = event(key, "kontor.erp.document.removed.v1", version, null);
        event.headers().remove("content-type").add("ce_entityversion", bytes(Integer.toString(version)));
        return event;
    }

    private static String body(int number, int version) {
        return """
                {"kind":"INVOICE","number":"R-%d","version":%d,"company":"%d","status":"OPEN","issuedOn":"2026-09-14",\
                "currency":"EUR","netTotal":"%s","taxTotal":"0.00","grossTotal":"%s","lines":[{"position":1,\
                "description":"Kugelhahn","quantity":"1","unit":"H87","netAmount":"%s"}]}""".formatted(number, version,
                10_000 + number % 50, total(number, version), total(number, version), total(number, version));
    }

    private static String total(int number, int version) {
        return number + "." + (10 + version);
    }

    private static ProducerRecord<String, String> event(String key, @Nullable String type, int version,
            @Nullable String body) {
        var event = new ProducerRecord<String, String>(TOPIC, key, body);
        event.headers()
            .add("ce_specversion", bytes("1.0"))
            .add("ce_id", bytes(key + ":" + version))
            .add("ce_source", bytes("/test"))
            .add("ce_time", bytes("2026-11-22T10:00:00Z"))
            .add("content-type", bytes("application/json"));
        if (type != null) {
            event.headers().add("ce_type", bytes(type));
        }
        return event;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
