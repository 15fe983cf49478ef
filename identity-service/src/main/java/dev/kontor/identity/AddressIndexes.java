package dev.kontor.identity;

import dev.kontor.platform.migration.Migration;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/// The index under which a company's addresses are listed by name.
@Component
class AddressIndexes implements Migration {

    @Override
    public int version() {
        return 10;
    }

    @Override
    public String description() {
        return "index of addresses";
    }

    @Override
    public void apply(MongoOperations mongo) {
        mongo.indexOps("addresses")
            .createIndex(new Index().on("company", Direction.ASC)
                .on("kind", Direction.ASC)
                .on("removed", Direction.ASC)
                .on("postal.name", Direction.ASC)
                .on("_id", Direction.ASC));
    }

}
