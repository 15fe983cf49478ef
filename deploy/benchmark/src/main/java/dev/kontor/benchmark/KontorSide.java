package dev.kontor.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalMongo;

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
        return JavaService
            .start(name(), mongo, database(run), kafka, Map.of("KONTOR_INGESTION_GROUP", "kontor-" + run), log)
            .process();
    }

}
