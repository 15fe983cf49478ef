package dev.kontor.documents.document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import dev.kontor.platform.access.CompanyAccess;

/// The documents of everybody. The only way to any of them is to say first who asks in which company: this is the one door.
@Component("documentsByCompany")
public class Documents {

    private final MongoOperations mongo;

    Documents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public CompanyDocuments within(CompanyAccess access) {
        return new CompanyDocuments(this.mongo, access.company(), new Visible(this.mongo, access));
    }

}
