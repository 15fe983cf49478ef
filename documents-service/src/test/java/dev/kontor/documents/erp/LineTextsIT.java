package dev.kontor.documents.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

import dev.kontor.platform.test.Servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What the migration makes of documents that an earlier release stored.
class LineTextsIT {

    private static final int MANY = 1_100;

    private final MongoClient client = MongoClients.create(Servers.mongo().uri("admin"));

    private final String database = "m" + UUID.randomUUID();

    private final MongoTemplate mongo = new MongoTemplate(this.client, this.database);

    private final List<Document> wanted = new ArrayList<>();

    @AfterEach
    void drop() {
        this.mongo.getDb().drop();
        this.client.close();
    }

    @Test
    @DisplayName("F-058 F-059 documents that were stored before get the words of their lines; killed in the middle and repeated, they have them once")
    void addsWordsToWhatIsStored() {
        store();
        assertThatThrownBy(() -> apply(dyingAfter(1))).hasMessage("killed");
        assertThat(withWords()).as("killed in the middle").isBetween(1, MANY - 1);

        apply(this.mongo);
        assertThat(stored()).isEqualTo(this.wanted);
        apply(dyingAfter(0));
        assertThat(stored()).as("a repeat writes nothing").isEqualTo(this.wanted);
    }

    @Test
    @DisplayName("F-058 F-059 a version that comes while words are added keeps its own")
    void leavesANewerVersionAlone() {
        store();
        var newer = this.wanted.getFirst();
        newer.append("version", 2L).append("search", List.of());
        apply(new MongoTemplate(this.client, this.database) {

            @Override
            public BulkOperations bulkOps(BulkOperations.BulkMode mode, String collection) {
                save(newer, collection);
                return super.bulkOps(mode, collection);
            }

        });

        assertThat(stored()).isEqualTo(this.wanted);
    }

    /// As the earlier release did, and one that has no such line.
    private void store() {
        IntStream.rangeClosed(0, MANY)
            .mapToObj(
                    i -> ADocument.of(i % 2 == 0 ? "INVOICE" : "ORDER", "A-%04d".formatted(i)).commission("Halle " + i))
            .map(it -> this.wanted.size() == MANY ? it : it.text("Montage vor Ort"))
            .map(ADocument::stored)
            .forEach(it -> this.wanted.add(decoded(it)));
        this.mongo.insert(this.wanted.stream().map(it -> {
            var earlier = new Document(it);
            earlier.append("search", List.of(it.getList("search", String.class).getFirst()));
            return earlier;
        }).toList(), StoredDocument.COLLECTION);
        this.wanted.sort((one, other) -> one.getString("number").compareTo(other.getString("number")));
    }

    private static Document decoded(RawBsonDocument document) {
        return document.decode(new DocumentCodec());
    }

    private static void apply(MongoTemplate mongo) {
        new LineTexts().findDocumentsByTextsOfLines().apply(mongo);
    }

    private MongoTemplate dyingAfter(int writes) {
        var left = new AtomicInteger(writes);
        return new MongoTemplate(this.client, this.database) {

            @Override
            public BulkOperations bulkOps(BulkOperations.BulkMode mode, String collection) {
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("killed");
                }
                return super.bulkOps(mode, collection);
            }

        };
    }

    private int withWords() {
        return (int) stored().stream().filter(it -> it.getList("search", String.class).size() > 1).count();
    }

    private List<Document> stored() {
        return this.mongo.getCollection(StoredDocument.COLLECTION)
            .find()
            .sort(new Document("number", 1))
            .into(new ArrayList<>());
    }

}
