package dev.kontor.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bson.Document;
import org.springframework.dao.DataAccessException;

import dev.kontor.platform.problem.TransientFailures;

/// A service that changes things and announces each change, as a process of its own that can be killed.
final class OutboxChild {

    static final List<String> KEYS = IntStream.range(0, 8).mapToObj(i -> "k" + i).toList();

    private OutboxChild() {
    }

    /// Arguments: database, broker, topic, last version.
    public static void main(String[] arguments) throws Exception {
        var last = Long.parseLong(arguments[3]);
        try (var bench = new OutboxBench(arguments[0], arguments[1])) {
            var publisher = bench.publisher();
            publisher.start();
            var outbox = bench.outbox(publisher::wake);
            KEYS.parallelStream().forEach(key -> changeUntil(bench, outbox, arguments[2], key, last));
            while (!bench.pending.next(1, List.of(), List.of()).isEmpty()) {
                Thread.sleep(20);
            }
        }
    }

    private static void changeUntil(OutboxBench bench, Outbox outbox, String topic, String key, long last) {
        for (var version = stored(bench, key) + 1; version <= last; version = stored(bench, key) + 1) {
            try {
                bench.change(outbox, new OutgoingEvent(topic, key, "kontor.test.thing.changed.v1", version,
                        Map.of("version", version)));
            }
            catch (DataAccessException held) {
                // a transaction that the kill has left open still holds the thing
                if (!TransientFailures.isTransient(held)) {
                    throw held;
                }
            }
        }
    }

    private static long stored(OutboxBench bench, String key) {
        var thing = bench.mongo.findById(key, Document.class, "things");
        return (thing == null) ? 0 : thing.getLong("version");
    }

}
