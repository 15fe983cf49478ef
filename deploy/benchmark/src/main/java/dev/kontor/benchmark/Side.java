package dev.kontor.benchmark;

import java.io.IOException;
import java.nio.file.Path;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/// One of the two that are compared: a process that reads the topic into a collection.
interface Side {

    String name();

    /// The collection of this run, in a database of its own.
    MongoCollection<Document> collection(int run);

    /// Starts reading from the first event.
    Process start(int run, Path log) throws IOException;

}
