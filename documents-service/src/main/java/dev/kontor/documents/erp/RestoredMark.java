package dev.kontor.documents.erp;

import java.util.UUID;

import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Says that all rows of the portal are among the documents. It stands among these itself, and so is gone when they are
/// (decision 0132). Whoever begins to put rows back says so there, too: an end is written only if its own beginning is
/// still there, which it is not if the documents were emptied in between.
///
/// ```
/// {_id: "portal-rows", begun: ["…"]}            some are at it, or were killed
/// {_id: "portal-rows", restored: true}
/// ```
@Component
public class RestoredMark {

    private static final String ID = "portal-rows";

    private static final String BEGUN = "begun";

    private static final String RESTORED = "restored";

    private final MongoOperations mongo;

    RestoredMark(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public boolean isThere() {
        var mark = this.mongo.findById(ID, Document.class, StoredDocument.COLLECTION);
        return mark != null && mark.getBoolean(RESTORED, false);
    }

    public UUID begin() {
        var attempt = UUID.randomUUID();
        this.mongo.upsert(query(mark()), new Update().addToSet(BEGUN, attempt.toString()), StoredDocument.COLLECTION);
        return attempt;
    }

    /// Nothing where the beginning is gone: with the documents, or since another one has
    /// ended meanwhile.
    public void end(UUID attempt) {
        this.mongo.updateFirst(query(mark().and(BEGUN).is(attempt.toString())),
                new Update().set(RESTORED, true).unset(BEGUN), StoredDocument.COLLECTION);
    }

    private static Criteria mark() {
        return where("_id").is(ID);
    }

}
