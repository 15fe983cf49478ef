package dev.kontor.documents.product;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import dev.kontor.documents.product.CatalogueEvent.ProductUpserted;
import dev.kontor.documents.product.CatalogueEvent.StockUpserted;
import dev.kontor.platform.ingestion.Change;

/// A row per product with what lists filter and sort by, so that both read only keys of an index; collection
/// [#COLLECTION].
///
/// ```
/// {_id: "PU-2040",
///  productVersion: 7, listed?: true, place: "umwalzpumpe 25-60, 180 mm\u0001PU-2040", group?: "Pumpen",
///  service: false, text: "umwalzpumpe …",                                              of the product
///  stockVersion?: 318, availability: "IN_STOCK"}                                       of its stock
/// ```
///
/// Product and stock come in any order, perhaps to two instances at once. Each writes its own half, under its own
/// version, so that neither needs to know the other and a repeat changes nothing.
@Component
class Shelf {

    static final String COLLECTION = "shelf";

    /// Between name and number; sorts before every other character.
    static final String BETWEEN = "\u0001";

    private static final int DUPLICATE_KEY = 11000;

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;

    Shelf(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void take(List<Change<CatalogueEvent>> changes) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var change : changes) {
            if (change.id().startsWith(ProductUpserted.KEY)) {
                writes.add(product(change));
            }
            else if (change.id().startsWith(StockUpserted.KEY)) {
                writes.add(stock(change));
            }
        }
        if (!writes.isEmpty()) {
            write(writes);
        }
    }

    /// Two halves of one new row may meet: then one of them finds it there and is written
    /// again.
    private void write(List<WriteModel<Document>> writes) {
        var shelf = this.mongo.getCollection(COLLECTION);
        try {
            shelf.bulkWrite(writes, UNORDERED);
        }
        catch (MongoBulkWriteException failed) {
            if (failed.getWriteConcernError() != null
                    || failed.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)) {
                throw failed;
            }
            shelf.bulkWrite(failed.getWriteErrors()
                .stream()
                .<WriteModel<Document>>map(it -> writes.get(it.getIndex()))
                .toList(), UNORDERED);
        }
    }

    private static WriteModel<Document> product(Change<CatalogueEvent> change) {
        var sku = change.id().substring(ProductUpserted.KEY.length());
        var stock = new Document("_id", "$_id").append("stockVersion", "$stockVersion")
            .append("availability", orElse("$availability", Availability.ON_REQUEST.name()));
        var product = new Document("productVersion", change.version());
        if (change.entity() instanceof ProductUpserted it) {
            product.putAll(listed(it));
        }
        return newer(sku, "$productVersion", change.version(), stock, product);
    }

    private static Document listed(ProductUpserted product) {
        var row = new Document("listed", true).append("place", Words.plain(product.name()) + BETWEEN + product.sku())
            .append("service", product.isService())
            .append("text", Words.of(product.name(), product.sku(), product.gtin(), product.manufacturer(),
                    product.manufacturerNumber()));
        return (product.productGroup() == null) ? row : row.append("group", product.productGroup());
    }

    private static WriteModel<Document> stock(Change<CatalogueEvent> change) {
        var sku = change.id().substring(StockUpserted.KEY.length());
        var known = (change.entity() instanceof StockUpserted it) ? it.stock() : Stock.UNKNOWN;
        return newer(sku, "$stockVersion", change.version(), "$$ROOT",
                new Document("stockVersion", change.version()).append("availability", known.availability().name()));
    }

    /// Puts a half in its place beside the other one, if it is newer than the one that is
    /// there.
    private static WriteModel<Document> newer(String sku, String stored, long version, Object other, Document half) {
        var isNewer = new Document("$lt", List.of(orElse(stored, -1L), version));
        var both = new Document("$mergeObjects", List.of(other, new Document("$literal", half)));
        List<Bson> update = List
            .of(new Document("$replaceWith", new Document("$cond", List.of(isNewer, both, "$$ROOT"))));
        return new UpdateOneModel<>(new Document("_id", sku), update, UPSERT);
    }

    private static Document orElse(String field, Object other) {
        return new Document("$ifNull", List.of(field, other));
    }

}
