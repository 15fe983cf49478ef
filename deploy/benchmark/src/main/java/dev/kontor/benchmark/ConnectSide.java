package dev.kontor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalMongo;

/// Kafka Connect with MongoDB's sink connector: upsert by key, no validation, no version guard. The key is put into
/// `_id`, which spares the connector the second unique index that a business key would need.
record ConnectSide(LocalMongo mongo, LocalKafka kafka, MongoClient client, ConnectDistribution distribution,
        Path folder) implements Side {

    @Override
    public String name() {
        return "Kafka Connect";
    }

    @Override
    public MongoCollection<Document> collection(int run) {
        return client.getDatabase(database(run)).getCollection("documents");
    }

    private static String database(int run) {
        return "connect-" + run;
    }

    @Override
    public Process start(int run, Path log) throws IOException {
        var worker = write("worker-" + run + ".properties", """
                bootstrap.servers=%s
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=org.apache.kafka.connect.storage.StringConverter
                offset.storage.file.filename=%s
                offset.flush.interval.ms=10000
                plugin.path=%s
                plugin.discovery=hybrid_warn
                listeners=http://127.0.0.1:0
                connector.client.config.override.policy=All
                consumer.max.poll.records=2000
                """.formatted(kafka.bootstrapServers(), folder.resolve("offsets-" + run), distribution.plugins()));
        var sink = write("sink-" + run + ".properties", """
                name=sink-%s
                connector.class=com.mongodb.kafka.connect.MongoSinkConnector
                tasks.max=2
                topics=%s
                connection.uri=%s
                database=%s
                collection=documents
                document.id.strategy=com.mongodb.kafka.connect.sink.processor.id.strategy.PartialValueStrategy
                document.id.strategy.overwrite.existing=true
                document.id.strategy.partial.value.projection.type=AllowList
                document.id.strategy.partial.value.projection.list=kind,number
                writemodel.strategy=com.mongodb.kafka.connect.sink.writemodel.strategy.ReplaceOneDefaultStrategy
                bulk.write.ordered=false
                max.batch.size=0
                """.formatted(run, Feed.TOPIC, mongo.uri(database(run)), database(run)));
        return Jvm.start(
                List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-cp", distribution.classPath(),
                        "org.apache.kafka.connect.cli.ConnectStandalone", worker.toString(), sink.toString()),
                Map.of(), log);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

}
