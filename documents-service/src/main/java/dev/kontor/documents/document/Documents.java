package dev.kontor.documents.document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The documents of everybody. The only way to any of them is to say first who asks in which company: this is the one door.
@Component("documentsByCompany")
public class Documents {

    private final MongoOperations mongo;

    Documents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// What was decided about this version of a quote does not count, says the ERP.
    public void unmarkDecided(CompanyId company, String quote, long version) {
        var marked = where("_id").is(DocumentKind.QUOTE.name() + "/" + quote)
            .and("company")
            .is(company.value())
            .and("version")
            .is(version);
        this.mongo.updateFirst(new Query(marked), new Update().unset("decided"), StoredDocument.COLLECTION);
    }

    public CompanyDocuments within(CompanyAccess access) {
        return new CompanyDocuments(this.mongo, access.company(), new Visible(this.mongo, access));
    }

}
