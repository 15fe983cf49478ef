package dev.kontor.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.mongodb.client.model.InsertManyOptions;
import org.bson.RawBsonDocument;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.erp.ADocument;
import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestAccess;
import dev.kontor.platform.test.TestTokens;

/// Companies, people and documents for tests of the running service.
@TestComponent
@Lazy
public class Portal {

    public static final String[] EVERYTHING = Arrays.stream(DocumentKind.values())
        .map(DocumentKind::permission)
        .toArray(String[]::new);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestAccess access;

    private final MongoDatabaseFactory mongo;

    private final Environment environment;

    Portal(TestAccess access, MongoDatabaseFactory mongo, Environment environment) {
        this.access = access;
        this.mongo = mongo;
        this.environment = environment;
    }

    /// A company that no other test knows.
    public CompanyId company() {
        return new CompanyId("c-" + COUNT.incrementAndGet());
    }

    /// Somebody who may do nothing yet.
    public PersonId person() {
        return new PersonId("p-" + COUNT.incrementAndGet());
    }

    /// What this person gets, logged in.
    public Api as(PersonId person) {
        return new Api(this.environment.getRequiredProperty("local.server.port", Integer.class))
            .as(TestTokens.of(person));
    }

    /// Somebody who may do this in the company, and is logged in.
    public Api member(CompanyId company, String... permissions) {
        return member(company, Map.of(), permissions);
    }

    public Api member(CompanyId company, Map<String, List<String>> refusals, String... permissions) {
        var person = person();
        this.access.grant(person, company, refusals, permissions);
        return as(person);
    }

    /// Somebody who may do everything, but sees only a part.
    public Api restricted(CompanyId company, Map<String, List<String>> restrictions) {
        return restricted(company, restrictions, EVERYTHING);
    }

    public Api restricted(CompanyId company, Map<String, List<String>> restrictions, String... permissions) {
        var person = person();
        this.access.restrict(person, company, restrictions, permissions);
        return as(person);
    }

    public void store(ADocument... documents) {
        store(Arrays.stream(documents));
    }

    public void store(Stream<ADocument> documents) {
        var collection = this.mongo.getMongoDatabase().getCollection(StoredDocument.COLLECTION, RawBsonDocument.class);
        collection.insertMany(documents.map(ADocument::stored).toList(), new InsertManyOptions().ordered(false));
    }

}
