package dev.kontor.documents.erp;

import java.time.Instant;
import java.util.ArrayList;
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
/// is: there is never a moment with both, nor one with neither. From then on the ERP's document keeps the `portalId`, also
/// when later versions leave it out (decision 0113).
@Component
public class PortalRows {

    /// Below all that an ERP can send.
    static final long VERSION = -1;

    private final MongoOperations mongo;

    private final Transactions transactions;

    private final ApplicationEventPublisher events;

    private final BornHere bornHere;

    PortalRows(MongoOperations mongo, Transactions transactions, ApplicationEventPublisher events, BornHere bornHere) {
        this.mongo = mongo;
        this.transactions = transactions;
        this.events = events;
        this.bornHere = bornHere;
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

    /// Makes sure that the ERP's documents are known as born here by their numbers, also
    /// when their next version does not say it: those that are stored, and those that are
    /// to come. One of another company stays what it is, until a version of its own says
    /// otherwise.
    public void remember(List<Place> places) {
        this.transactions.run(() -> {
            this.bornHere.keep(places);
            var told = this.bornHere.tell(places, another -> {
            });
            if (!told.isEmpty()) {
                told.forEach(this::move);
                this.events.publishEvent(new PlacesTaken(told));
            }
        });
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
                var told = new ArrayList<>(places);
                told.addAll(this.bornHere.tell(places, this.bornHere::withdraw));
                places.forEach(this::move);
                this.events.publishEvent(new PlacesTaken(told));
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
        var theirs = where("_id").is(place.key()).and("version").ne(VERSION);
        if (row != null && !this.mongo.exists(query(theirs), StoredDocument.COLLECTION)) {
            row.put("_id", place.key());
            this.mongo.save(row, StoredDocument.COLLECTION);
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
