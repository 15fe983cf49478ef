package dev.kontor.platform.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;

/// What has been applied to this database, and when.
class MigrationRecords {

    private final MongoOperations mongo;

    MigrationRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Set<Integer> applied() {
        return this.mongo.findAll(Applied.class).stream().map(Applied::version).collect(Collectors.toSet());
    }

    void add(Migration migration, Duration took) {
        this.mongo.save(new Applied(migration.version(), migration.description(), Instant.now(), took.toMillis()));
    }

    @Document("migrations")
    private record Applied(@Id int version, String description, Instant at, long tookMillis) {
    }

}
