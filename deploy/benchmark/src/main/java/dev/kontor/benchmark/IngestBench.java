package dev.kontor.benchmark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalMongo;

/// Document events from Kafka into MongoDB: documents-service beside Kafka Connect with MongoDB's sink connector, on
/// the same broker, the same `mongod` and the same events, in turn.
@Command(name = "ingest", description = "Document events from Kafka into MongoDB, beside Kafka Connect.",
        mixinStandardHelpOptions = true)
final class IngestBench implements Callable<Integer> {

    private static final double GOAL = 1.5;

    @Option(names = "--events", description = "how many (default: ${DEFAULT-VALUE})")
    private int events = 500_000;

    @Option(names = "--runs", description = "of each side (default: ${DEFAULT-VALUE})")
    private int runs = 3;

    @Option(names = "--cache", paramLabel = "GB",
            description = "memory of mongod for data and indexes (default: ${DEFAULT-VALUE})")
    private double cache = 4;

    @Override
    public Integer call() throws Exception {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var folder = Files.createTempDirectory("kontor-bench");
        var distribution = ConnectDistribution.prepare();
        try (var mongo = LocalMongo.start(new LocalMongo.Options().cacheGigabytes(this.cache));
                var kafka = LocalKafka.start().withContractTopics();
                var client = MongoClients.create(mongo.uri("admin"))) {
            out.printf("%d cores, %d events, mongod with %s GB of cache, logs in %s%n",
                    Runtime.getRuntime().availableProcessors(), events, cache, folder);
            Feed.publish(kafka.bootstrapServers(), events);
            var kontor = new KontorSide(mongo, kafka, client);
            var connect = new ConnectSide(mongo, kafka, client, distribution, folder);
            return report(out, measure(kontor, connect, client, new Measurement(events, mongo.pid(), folder), out));
        }
    }

    private List<Result> measure(Side kontor, Side connect, MongoClient client, Measurement measurement,
            PrintWriter out) throws Exception {
        var results = new ArrayList<Result>();
        for (int run = 1; run <= runs; run++) {
            results.add(print(out, measurement.take(kontor, run)));
            var peer = connect.collection(run);
            var database = client.getDatabase(peer.getNamespace().getDatabaseName());
            Measurement.copyIndexes(kontor.collection(run), peer, database);
            client.getDatabase(kontor.collection(run).getNamespace().getDatabaseName()).drop();
            results.add(print(out, measurement.take(connect, run)));
            database.drop();
        }
        return results;
    }

    private static Result print(PrintWriter out, Result result) {
        out.println(result.line());
        out.flush();
        return result;
    }

    private static int report(PrintWriter out, List<Result> results) {
        var ours = results.stream().filter(result -> result.side().equals("documents-service")).toList();
        var peers = results.stream().filter(result -> !ours.contains(result)).toList();
        var speed = Result.median(ours, Result::eventsPerSecond) / Result.median(peers, Result::eventsPerSecond);
        var cpu = Result.median(ours, Result::cpuSeconds) / Result.median(peers, Result::cpuSeconds);
        var memory = Result.median(ours, Result::peakMemoryMib) / Result.median(peers, Result::peakMemoryMib);
        out.printf("medians: events/s %.2f × the peer's (goal %.1f), CPU %.2f ×, peak memory %.2f × (goal 1)%n", speed,
                GOAL, cpu, memory);
        var reached = speed >= GOAL && memory <= 1;
        out.println(reached ? "goal reached" : "goal missed");
        out.flush();
        return reached ? 0 : 1;
    }

}
