package dev.kontor.identity.sheet;

import java.util.Optional;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/// The proposals, one per company.
@Repository
class Sheets {

    private final MongoOperations mongo;

    Sheets(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Sheet> find(String key) {
        return Optional.ofNullable(this.mongo.findById(key, Sheet.class));
    }

    void save(Sheet sheet) {
        this.mongo.save(sheet);
    }

}
