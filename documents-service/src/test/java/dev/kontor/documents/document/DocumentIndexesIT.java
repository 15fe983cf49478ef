package dev.kontor.documents.document;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexInfo;

import dev.kontor.documents.erp.ADocument;
import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.test.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/// What the migration makes of documents that an earlier release stored.
class DocumentIndexesIT {

    private final MongoClient client = MongoClients.create(Servers.mongo().uri("admin"));

    private final MongoTemplate mongo = new MongoTemplate(this.client, "m" + UUID.randomUUID());

    @AfterEach
    void drop() {
        this.mongo.getDb().drop();
        this.client.close();
    }

    @Test
    @DisplayName("F-058 F-059 what was stored before is found by its articles if it follows from nothing; killed in the middle and repeated, it says so once")
    void saysWhatFollowsFromNothing() {
        var wanted = Stream
            .of(ADocument.of("INVOICE", "1").from(), ADocument.of("INVOICE", "2").from("RECEIPT/1"),
                    ADocument.of("INVOICE", "3").from("RECEIPT/1", "ORDER/1"), ADocument.of("DELIVERY", "4").from(),
                    ADocument.of("ORDER", "5").from(), ADocument.of("TAX_INVOICE", "6").from("INVOICE/1"))
            .map(it -> it.stored().decode(new DocumentCodec()))
            .toList();
        this.mongo.insert(wanted.stream().map(it -> {
            var earlier = new Document(it);
            // killed before the others had it
            if (!it.getString("number").equals("4")) {
                earlier.remove("followsNothing");
            }
            if (it.getString("number").equals("1")) {
                earlier.remove("references");
            }
            return earlier;
        }).toList(), StoredDocument.COLLECTION);
        wanted.getFirst().remove("references");
        assertThat(wanted).extracting(it -> it.getBoolean("followsNothing", false))
            .containsExactly(true, true, false, true, false, false);

        for (int time = 0; time < 2; time++) {
            new DocumentIndexes().createIndexOfProductsOfFirst().apply(this.mongo);
            assertThat(stored()).containsExactlyInAnyOrderElementsOf(wanted.stream().map(Document::new).toList());
        }
        assertThat(this.mongo.indexOps(StoredDocument.COLLECTION).getIndexInfo()).extracting(IndexInfo::getName)
            .containsOnlyOnce(DocumentIndexes.BY_PRODUCT_OF_FIRST);
    }

    private List<Document> stored() {
        return this.mongo.getCollection(StoredDocument.COLLECTION).find().into(new ArrayList<>());
    }

}
