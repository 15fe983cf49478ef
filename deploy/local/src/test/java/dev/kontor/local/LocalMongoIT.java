package dev.kontor.local;

import java.util.List;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocalMongoIT {

    @Test
    void keepsWhatATransactionWroteWhenItIsKilled() {
        try (var mongo = LocalMongo.start(); var client = MongoClients.create(mongo.uri("letters"))) {
            insertInTransaction(client);

            mongo.kill();
            mongo.restart();

            assertThat(client.getDatabase("letters").getCollection("letters").countDocuments()).isEqualTo(1);
        }
    }

    private static void insertInTransaction(MongoClient client) {
        try (var session = client.startSession()) {
            session.withTransaction(() -> client.getDatabase("letters")
                .getCollection("letters")
                .insertOne(session, new Document("_id", "a")));
        }
    }

    @Test
    void letsAServiceIntoItsOwnDatabaseOnly() {
        var access = new MongoAccess("root-password", "a-key-of-the-cluster",
                List.of(new MongoUser("identity", "one"), new MongoUser("documents", "two")));
        try (var mongo = LocalMongo.start(new LocalMongo.Options().access(access));
                var client = MongoClients.create(mongo.uri("identity"))) {
            client.getDatabase("identity").getCollection("persons").insertOne(new Document("_id", "a"));

            var others = client.getDatabase("documents").getCollection("documents");
            assertThatExceptionOfType(MongoException.class).isThrownBy(() -> others.find().first())
                .withMessageContaining("not authorized");
            mongo.restart();
            assertThat(client.getDatabase("identity").getCollection("persons").countDocuments()).isEqualTo(1);
        }
    }

}
