package dev.kontor.documents.erp;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.kontor.documents.erp.PlacesTaken.Place;
import dev.kontor.platform.ingestion.Change;
import dev.kontor.platform.storage.Transactions;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The portal's own rows among the ERP's documents (decision 0075). A row has a version below every one of the ERP's. When
/// the ERP's document comes, the row is first moved under its key, in a transaction, and then replaced as any older version
/// is: there is never a moment with both, nor one with neither.
@Component
public class PortalRows {

    /// Below all that an ERP can send.
    private static final long VERSION = -1;

    private final MongoOperations mongo;

    private final Transactions transactions;

    private final ApplicationEventPublisher events;

    PortalRows(MongoOperations mongo, Transactions transactions, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.transactions = transactions;
        this.events = events;
    }

    /// As part of the transaction that announces it to the ERP.
    public void insert(PortalRow row) {
        this.mongo.insert(stored(row), StoredDocument.COLLECTION);
    }

    /// Puts back what is missing, after the collection was emptied to be read anew. False
    /// when it was there.
    public boolean restore(PortalRow row) {
        if (this.mongo.exists(query(where("_id").is(row.id())), StoredDocument.COLLECTION)) {
            return false;
        }
        insert(row);
        return true;
    }

    /// The ERP has got further with it; nothing happens when its document has taken the
    /// row's place.
    public void status(String kind, String portalId, String status, Instant at) {
        this.mongo.updateFirst(query(row(PortalRow.id(kind, portalId))),
                Update.update("status", status).set("asOf", Date.from(at)), StoredDocument.COLLECTION);
    }

    /// Before documents of the ERP are stored: makes way for those that were born here.
    void makeWay(List<Change<DocumentUpserted>> changes) {
        var places = changes.stream().flatMap(PortalRows::place).toList();
        if (!places.isEmpty()) {
            this.transactions.run(() -> {
                places.forEach(this::move);
                this.events.publishEvent(new PlacesTaken(places));
            });
        }
    }

    private static Stream<Place> place(Change<DocumentUpserted> change) {
        var document = change.entity();
        if (document == null || document.portalId() == null) {
            return Stream.empty();
        }
        return Stream.of(new Place(document.portalId(), document.kind(), document.company(), document.number(),
                document.status(), change.event().time()));
    }

    private void move(Place place) {
        if (place.rowId().equals(place.key())) {
            return;
        }
        var ofCompany = row(place.rowId()).and("company").is(place.company());
        var row = this.mongo.findAndRemove(query(ofCompany), Document.class, StoredDocument.COLLECTION);
        if (row != null && !this.mongo.exists(query(where("_id").is(place.key())), StoredDocument.COLLECTION)) {
            row.put("_id", place.key());
            this.mongo.insert(row, StoredDocument.COLLECTION);
        }
    }

    private static Criteria row(String id) {
        return where("_id").is(id).and("version").is(VERSION);
    }

    private static Document stored(PortalRow row) {
        var bson = new BsonDocument();
        try (var writer = new BsonDocumentWriter(bson)) {
            writer.writeStartDocument();
            writer.writeString("_id", row.id());
            writer.writeInt64("version", VERSION);
            writer.writeDateTime("asOf", row.issuedAt().toEpochMilli());
            StoredDocument.write(row.toDocument(), writer);
            writer.writeEndDocument();
        }
        return new DocumentCodec().decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
    }

}
