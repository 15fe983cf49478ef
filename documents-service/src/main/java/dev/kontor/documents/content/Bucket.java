package dev.kontor.documents.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.gridfs.GridFsTemplate;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Contents that are too large for a document, in GridFS. It is in no transaction: a content is stored before anything
/// names it, and removed after nothing names it any more.
public final class Bucket {

    private final GridFsTemplate files;

    private final MongoDatabaseFactory database;

    private final String name;

    public Bucket(MongoDatabaseFactory database, MongoConverter converter, String name) {
        this.files = new GridFsTemplate(database, converter, name);
        this.database = database;
        this.name = name;
    }

    /// To be written bit by bit under an id that is known before, so that what a crash
    /// leaves of it can be found.
    public OutputStream write(ObjectId id, String fileName) {
        return GridFSBuckets.create(this.database.getMongoDatabase(), this.name)
            .openUploadStream(new BsonObjectId(id), fileName);
    }

    /// Also what was begun and never finished.
    public void removeAll(ObjectId id) {
        remove(id);
        this.database.getMongoDatabase().getCollection(this.name + ".chunks").deleteMany(new Document("files_id", id));
    }

    public ObjectId store(InputStream content, String name) {
        return this.files.store(content, name);
    }

    public Resource open(ObjectId id) {
        var found = Objects.requireNonNull(this.files.findOne(new Query(where("_id").is(id))), "A content is gone");
        try {
            return new InputStreamResource(this.files.getResource(found).getInputStream());
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A piece of a content, which is shorter at its end.
    public byte[] read(ObjectId id, long from, int length) {
        try (var content = open(id).getInputStream()) {
            content.skipNBytes(from);
            return content.readNBytes(length);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void remove(ObjectId id) {
        this.files.delete(new Query(where("_id").is(id)));
    }

    /// Those stored before a moment, some of them.
    public List<ObjectId> storedBefore(Instant moment, int limit) {
        var old = new ArrayList<GridFSFile>();
        this.files.find(new Query(where("uploadDate").lt(Date.from(moment)))).limit(limit).into(old);
        return old.stream().map(GridFSFile::getObjectId).toList();
    }

}
