package dev.kontor.documents.document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import dev.kontor.platform.CompanyId;

/// The documents of everybody. The only way to any of them is to say first whose: this is the one door.
@Component("documentsByCompany")
public class Documents {

    private final MongoOperations mongo;

    Documents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public CompanyDocuments within(CompanyId company) {
        return new CompanyDocuments(this.mongo, company);
    }

}
