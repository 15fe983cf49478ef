package dev.kontor.platform.ingestion;

import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;

/// A document that is to be stored unless its equal or a newer version is there.
///
/// @param bare whether it lacks what its collection keeps
record GuardedDocument(String id, long version, RawBsonDocument document, boolean bare) {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    InsertOneModel<RawBsonDocument> insert() {
        return new InsertOneModel<>(document);
    }

    /// Replaces an older version. Where a newer one lies nothing matches, MongoDB tries
    /// to insert, and the taken `_id`
    /// says so.
    ReplaceOneModel<RawBsonDocument> replace() {
        var older = new BsonDocument("_id", new BsonString(id)).append("version",
                new BsonDocument("$lt", new BsonInt64(version)));
        return new ReplaceOneModel<>(older, document, UPSERT);
    }

}
