package dev.kontor.platform.storage;

import java.time.Duration;
import java.util.List;

import org.bson.BsonDateTime;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

import com.mongodb.client.model.Filters;

/// The right to do something, for one instance of a service at a time. It ends by itself when its holder is killed. All times are the
/// database's, so that the clocks of the instances do not matter.
public class Lease {

    private static final String COLLECTION = "leases";

    private final MongoOperations mongo;

    private final String name;

    private final String owner;

    private final Duration time;

    public Lease(MongoOperations mongo, String name, String owner, Duration time) {
        this.mongo = mongo;
        this.name = name;
        this.owner = owner;
        this.time = time;
    }

    public Duration time() {
        return this.time;
    }

    /// Takes the lease or makes it longer; false if another instance has it.
    public boolean acquire() {
        var free = new Document("$or", List.of(new Document("$lt", List.of("$until", "$$NOW")),
                new Document("$eq", List.of("$owner", this.owner))));
        var until = new Document("$add", List.of("$$NOW", this.time.toMillis()));
        var mine = new Document("owner", new Document("$literal", this.owner)).append("until", until);
        return Boolean.TRUE.equals(this.mongo.<Boolean>execute(COLLECTION, leases -> {
            var taken = leases.findOneAndUpdate(Filters.and(Filters.eq("_id", this.name), new Document("$expr", free)),
                    List.of(new Document("$set", mine)));
            return taken != null || (leases.countDocuments(Filters.eq("_id", this.name)) == 0 && create());
        }));
    }

    private boolean create() {
        try {
            this.mongo.execute(COLLECTION,
                    leases -> leases.insertOne(new Document("_id", this.name).append("until", new BsonDateTime(0))));
        }
        catch (DuplicateKeyException anotherWasFaster) {
            // the other instance has made it
        }
        return acquire();
    }

    public void release() {
        this.mongo.execute(COLLECTION,
                leases -> leases.updateOne(Filters.and(Filters.eq("_id", this.name), Filters.eq("owner", this.owner)),
                        new Document("$set", new Document("until", new BsonDateTime(0)))));
    }

}
