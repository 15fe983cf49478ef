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
import dev.kontor.local.Repository;

/// documents-service, as packaged and as it runs otherwise.
record KontorSide(LocalMongo mongo, LocalKafka kafka, MongoClient client) implements Side {

    @Override
    public String name() {
        return "documents-service";
    }

    @Override
    public MongoCollection<Document> collection(int run) {
        return client.getDatabase(database(run)).getCollection("documents");
    }

    private static String database(int run) {
        return "kontor-" + run;
    }

    @Override
    public Process start(int run, Path log) throws IOException {
        return Jvm.start(List.of("-jar", jar().toString()),
                Map.of("SERVER_PORT", "0", "KONTOR_MONGODB_URI", mongo.uri(database(run)),
                        "KONTOR_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(), "KONTOR_INGESTION_GROUP",
                        "kontor-" + run),
                log);
    }

    private static Path jar() throws IOException {
        var target = Repository.root().resolve("documents-service/target");
        try (var jars = Files.newDirectoryStream(target, "documents-service-*.jar")) {
            return jars.iterator().next();
        }
    }

}
