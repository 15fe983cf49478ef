package dev.kontor.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CreateCollectionOptions;
import org.bson.Document;

/// Lets a side take in the whole topic and watches it.
final class Measurement {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final int events;

    private final ProcessFigures mongod;

    private final Path logs;

    Measurement(int events, long mongod, Path logs) {
        this.events = events;
        this.mongod = new ProcessFigures(mongod);
        this.logs = logs;
    }

    /// From the first document seen to the last: the start of a JVM is another figure.
    Result take(Side side, int run) throws IOException, InterruptedException {
        var collection = side.collection(run);
        var process = side.start(run, logs.resolve(side.name().replace(' ', '-') + "-" + run + ".log"));
        try {
            var figures = new ProcessFigures(process.pid());
            var first = await(process, collection, 1);
            var begun = System.nanoTime();
            var cpu = figures.cpuSeconds();
            var mongodCpu = mongod.cpuSeconds();
            var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            await(process, collection, events);
            var seconds = (System.nanoTime() - begun) / 1e9;
            return new Result(side.name(), (events - first) / seconds, figures.cpuSeconds() - cpu,
                    mongod.cpuSeconds() - mongodCpu, figures.peakMemoryMib(), load);
        }
        finally {
            process.destroy();
            process.waitFor();
        }
    }

    private long await(Process process, MongoCollection<Document> collection, long count) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var seen = collection.estimatedDocumentCount();
            if (seen >= count) {
                return seen;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("The process ended; see the logs in " + logs);
            }
            Thread.sleep(GLANCE);
        }
        throw new IllegalStateException("Not done after " + PATIENCE + "; see the logs in " + logs);
    }

    /// Gives a collection the indexes of another one, since what a portal reads by must
    /// be kept up on either side.
    static void copyIndexes(MongoCollection<Document> from, MongoCollection<Document> to,
            com.mongodb.client.MongoDatabase database) {
        database.createCollection(to.getNamespace().getCollectionName(), new CreateCollectionOptions());
        var indexes = from.listIndexes().into(new java.util.ArrayList<>());
        indexes.removeIf(index -> "_id_".equals(index.getString("name")));
        if (!indexes.isEmpty()) {
            database.runCommand(new Document("createIndexes", to.getNamespace().getCollectionName()).append("indexes",
                    List.copyOf(indexes)));
        }
    }

}
