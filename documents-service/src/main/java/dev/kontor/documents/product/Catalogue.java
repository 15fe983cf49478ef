package dev.kontor.documents.product;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import dev.kontor.platform.access.CompanyAccess;

/// The products of the supplier. The only way to any of them is to say first who asks in which company: this is the one
/// door.
@Component
public class Catalogue {

    private final MongoOperations mongo;

    Catalogue(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public CompanyCatalogue within(CompanyAccess access) {
        return new CompanyCatalogue(this.mongo, access);
    }

}
