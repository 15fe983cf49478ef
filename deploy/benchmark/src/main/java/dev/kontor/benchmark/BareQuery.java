package dev.kontor.benchmark;

import java.io.IOException;
import java.util.Objects;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/// The query behind a request, caught by `mongod`'s own profiler, so that the peer runs the very same.
record BareQuery(MongoDatabase database, Document command) implements Load.Client {

    /// What the request makes documents-service ask for.
    static BareQuery caught(MongoClient client, String database, Load.Client request) throws IOException {
        var profiled = client.getDatabase(database);
        profiled.runCommand(new Document("profile", 2));
        request.ask();
        profiled.runCommand(new Document("profile", 0));
        var operations = profiled.getCollection("system.profile");
        var caught = Objects.requireNonNull(operations.find(new Document("command.find", "documents")).first(),
                "The request asked for no documents");
        operations.drop();
        return new BareQuery(profiled, caught.get("command", Document.class));
    }

    @Override
    public void ask() {
        var found = database.getCollection(command.getString("find"))
            .find(command.get("filter", Document.class))
            .sort(command.get("sort", Document.class))
            .projection(command.get("projection", Document.class))
            .limit(command.get("limit", Number.class).intValue());
        if (command.get("hint") instanceof String hint) {
            found.hintString(hint);
        }
        for (var row : found) {
            Objects.requireNonNull(row);
        }
    }

}
