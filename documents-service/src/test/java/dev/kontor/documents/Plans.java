package dev.kontor.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.function.BiConsumer;

import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/// What MongoDB did to answer, read from its profiler.
public final class Plans {

    private final MongoOperations mongo;

    private final List<String> collections;

    /// @param collections others are left out: there is always something going on beside
    public Plans(MongoOperations mongo, String... collections) {
        this.mongo = mongo;
        this.collections = List.of(collections);
    }

    /// That every query of what is asked reads by an index what it returns, and there is
    /// one of each collection.
    public void readOnlyWhatIsShown(Runnable asked) {
        var costs = during(asked);
        assertThat(costs).extracting(Cost::collection).containsAll(this.collections);
        assertThat(costs).allSatisfy(cost -> {
            assertThat(cost.plan()).as("%s", cost).containsAnyOf("IXSCAN", "IDHACK").doesNotContain("COLLSCAN");
            assertThat(cost.documents()).as("%s", cost).isLessThanOrEqualTo(2 * Math.max(cost.returned(), 1));
        });
    }

    /// The oldest first.
    public List<Cost> during(Runnable asked) {
        this.mongo.executeCommand(new Document("profile", 2));
        try {
            asked.run();
        }
        finally {
            this.mongo.executeCommand(new Document("profile", 0));
        }
        var profile = this.mongo.getCollection("system.profile");
        var found = new ArrayList<Document>();
        for (var command : List.of("find", "aggregate", "count", "distinct")) {
            profile.find(new Document("command." + command, new Document("$in", this.collections))).into(found);
        }
        profile.drop();
        found.sort(Comparator.comparing(it -> it.getDate("ts")));
        return found.stream().map(Cost::of).toList();
    }

    /// Copies of the one document that a test has made by the service itself, so that
    /// there is something to walk past.
    ///
    /// @param changed what makes the copy of this number another document
    public void fill(String collection, Document like, int copies, BiConsumer<Integer, Document> changed) {
        var original = this.mongo.getCollection(collection).find(like).first();
        assertThat(original).as("%s of %s", like, collection).isNotNull();
        this.mongo.getCollection(collection).insertMany(IntStream.range(0, copies).mapToObj(i -> {
            var copy = new Document(original);
            changed.accept(i, copy);
            return copy;
        }).toList());
    }

    /// What one query cost.
    public record Cost(String collection, Document command, String plan, int keys, int documents, int returned) {

        static Cost of(Document operation) {
            var namespace = operation.getString("ns");
            return new Cost(namespace.substring(namespace.indexOf('.') + 1), operation.get("command", Document.class),
                    operation.getString("planSummary"), operation.getInteger("keysExamined", 0),
                    operation.getInteger("docsExamined", 0), operation.getInteger("nreturned", 0));
        }

        String query() {
            return String.valueOf(this.command.getOrDefault("filter", this.command.get("pipeline")));
        }

        @Override
        public String toString() {
            return "%d keys, %d documents for %d rows by %s: %s %s".formatted(this.keys, this.documents, this.returned,
                    this.plan, query(), this.command.get("sort"));
        }

    }

}
