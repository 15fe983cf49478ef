package dev.kontor.platform.ingestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.WriteModel;

/// A collection in which the newest version of a document wins, whoever writes it, however often and in whatever order.
///
/// What is new is inserted and what is older there is replaced, in one unordered bulk write. The versions read before
/// only save work, since inserts are cheaper than upserts and a repeat needs no write at all; while a backlog brings
/// nothing but new documents they are not read either. What decides is in the writes: an insert that finds its `_id` taken
/// is repeated as a replace, and a replace matches older versions only.
///
/// What a collection keeps ([Kept]) is read with the versions. A document that lacks what is stored is left out and
/// named: it is for the caller to add it and to come again.
final class GuardedCollection {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private static final int DUPLICATE_KEY = 11000;

    /// Refusals that the document itself has earned: it will be refused whenever it is
    /// tried. Anything else may pass,
    /// so it is waited for.
    private static final Set<Integer> EARNED = Set.of(2, // BadValue
            9, // FailedToParse
            14, // TypeMismatch
            16, // InvalidLength
            22, // InvalidBSON
            52, // DollarPrefixedFieldName
            57, // DottedFieldName
            121, // DocumentValidationFailure
            171, // CannotIndexParallelArrays
            10334, // BSONObjectTooLarge
            DUPLICATE_KEY, // of another index than that of _id
            16755, // not a shape that a geo index takes
            17280 // KeyTooLong
    );

    /// As many documents at once are a backlog.
    private static final int BACKLOG = 200;

    private final MongoCollection<RawBsonDocument> collection;

    private final @Nullable String kept;

    /// Whether nothing of a backlog was there already, until something is.
    private volatile boolean allNew;

    GuardedCollection(MongoCollection<RawBsonDocument> collection, @Nullable String kept) {
        this.collection = collection;
        this.kept = kept;
    }

    Stored store(List<GuardedDocument> documents) {
        var refused = new HashMap<String, Integer>();
        var lacking = new HashMap<String, String>();
        var taken = allNew ? write(documents, List.of(), refused) : documents;
        var inserted = documents.size() - taken.size() - refused.size();
        return new Stored(inserted + (taken.isEmpty() ? 0 : storeNewer(taken, refused, lacking)), refused, lacking);
    }

    /// Returns how many were stored.
    private int storeNewer(List<GuardedDocument> documents, Map<String, Integer> refused, Map<String, String> lacking) {
        var there = new HashMap<String, String>();
        var versions = storedVersions(documents, there);
        allNew = versions.isEmpty() && documents.size() >= BACKLOG;
        var unknown = new ArrayList<GuardedDocument>(documents.size());
        var older = new ArrayList<GuardedDocument>();
        for (var document : documents) {
            var stored = versions.get(document.id());
            if (stored == null) {
                unknown.add(document);
            }
            else if (stored < document.version()) {
                var missing = document.bare() ? there.get(document.id()) : null;
                if (missing == null) {
                    older.add(document);
                }
                else {
                    lacking.put(document.id(), missing);
                }
            }
        }
        var refusedBefore = refused.size();
        var overtaken = write(unknown, older, refused);
        // an insert of another instance came in between: replace, where ours is still
        // newer
        var lost = write(List.of(), overtaken, refused).size();
        return unknown.size() + older.size() - lost - (refused.size() - refusedBefore);
    }

    /// @param there gets what is kept of these, where there is something
    private Map<String, Long> storedVersions(List<GuardedDocument> documents, Map<String, String> there) {
        var versions = HashMap.<String, Long>newHashMap(documents.size());
        if (!documents.isEmpty()) {
            collection.find(Filters.in("_id", documents.stream().map(GuardedDocument::id).toList()))
                .projection(kept == null ? Projections.include("version") : Projections.include("version", kept))
                .batchSize(documents.size())
                .forEach(stored -> {
                    var id = stored.getString("_id").getValue();
                    versions.put(id, stored.getNumber("version").longValue());
                    if (kept != null && stored.containsKey(kept)) {
                        there.put(id, stored.getString(kept).getValue());
                    }
                });
        }
        return versions;
    }

    /// Returns the documents whose `_id` was taken.
    private List<GuardedDocument> write(List<GuardedDocument> inserts, List<GuardedDocument> replaces,
            Map<String, Integer> refused) {
        var documents = new ArrayList<GuardedDocument>(inserts);
        documents.addAll(replaces);
        if (documents.isEmpty()) {
            return List.of();
        }
        var writes = new ArrayList<WriteModel<RawBsonDocument>>(documents.size());
        inserts.forEach(document -> writes.add(document.insert()));
        replaces.forEach(document -> writes.add(document.replace()));
        try {
            collection.bulkWrite(writes, UNORDERED);
            return List.of();
        }
        catch (MongoBulkWriteException failed) {
            return taken(failed, documents, refused);
        }
    }

    private static List<GuardedDocument> taken(MongoBulkWriteException failed, List<GuardedDocument> documents,
            Map<String, Integer> refused) {
        if (failed.getWriteConcernError() != null) {
            throw failed;
        }
        var taken = new ArrayList<GuardedDocument>();
        for (var error : failed.getWriteErrors()) {
            var document = documents.get(error.getIndex());
            if (isIdTaken(error)) {
                taken.add(document);
            }
            else if (EARNED.contains(error.getCode())) {
                refused.put(document.id(), error.getCode());
            }
            else {
                throw failed;
            }
        }
        return taken;
    }

    private static boolean isIdTaken(BulkWriteError error) {
        return error.getCode() == DUPLICATE_KEY && error.getMessage().contains(" index: _id_ ");
    }

    /// How many documents were changed; which ones MongoDB refuses, by id, with its
    /// error code; and which ones were left out, with what they lack.
    record Stored(int changed, Map<String, Integer> refused, Map<String, String> lacking) {
    }

}
