package dev.kontor.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.kontor.documents.erp.ADocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.test.TestAccess;

import static org.assertj.core.api.Assertions.assertThat;

/// The lists beside those of documents: what MongoDB reads for each.
@DocumentsService
class ListPlansIT {

    /// Of which one in six is the caller's.
    private static final int MANY = 300;

    @Autowired
    Portal portal;

    @Autowired
    TestAccess access;

    @Autowired
    MongoOperations mongo;

    CompanyId company;

    PersonId person;

    CompanyApi own;

    @BeforeEach
    void aCompanyWithOneMember() {
        this.company = this.portal.company();
        this.person = this.portal.person();
        this.access.grant(this.person, this.company,
                Stream
                    .concat(Stream.of(Portal.EVERYTHING), Stream.of("projects.read", "orders.create", "exports.create"))
                    .toArray(String[]::new));
        this.own = new CompanyApi(this.company, this.portal.as(this.person));
    }

    @Test
    @DisplayName("F-082 the files of a document, and those that wait, are read by an index")
    void attachments() {
        var order = "AU-" + this.company;
        this.portal.store(ADocument.of("ORDER", order).company(this.company.value()));
        insert("attachments", i -> attachment(i, order));

        new Plans(this.mongo, "attachments")
            .readOnlyWhatIsShown(() -> assertThat(this.own.get("attachments?kind=orders&number=" + order).toString())
                .contains("file-3"));
        new Plans(this.mongo, "attachments")
            .readOnlyWhatIsShown(() -> assertThat(this.own.get("attachments/waiting").toString()).contains("file-0"));
    }

    @Test
    @DisplayName("B-10 the archives of a person are read by an index")
    void archives() {
        insert("documentArchives",
                i -> owned(i).append("id", UUID.randomUUID().toString())
                    .append("wish", "x")
                    .append("kind", "INVOICE")
                    .append("numbers", List.of("1"))
                    .append("language", "de")
                    .append("state", "READY")
                    .append("done", 1)
                    .append("missing", List.of())
                    .append("askedAt", at(i))
                    .append("expiresAt", Date.from(Instant.now().plusSeconds(86_400))));

        new Plans(this.mongo, "documentArchives")
            .readOnlyWhatIsShown(() -> assertThat(this.own.get("document-archives")).isNotEmpty());
    }

    @Test
    @DisplayName("F-054 the filters that a person has kept are read by an index")
    void savedFilters() {
        insert("savedFilters",
                i -> new Document("_id", key(i)).append("owner", person(i) + "/" + company(i))
                    .append("id", UUID.randomUUID().toString())
                    .append("list", "invoices")
                    .append("name", "Filter " + i)
                    .append("query", "status=OPEN"));

        new Plans(this.mongo, "savedFilters")
            .readOnlyWhatIsShown(() -> assertThat(this.own.get("saved-filters")).hasSize(MANY / 6));
    }

    @ParameterizedTest
    @ValueSource(strings = { "projects?size=10", "projects?size=10&status=ACTIVE",
            "projects?size=10&status=ACTIVE&from=2026-01-05&to=2026-02-05", "projects?size=10&number=PR-1",
            "projects?size=10&number=pr-1", "projects/count", "projects/count?status=ACTIVE&number=pr-" })
    @DisplayName("F-062 F-105 projects are read by an index, whatever they are filtered by")
    void projects(String path) {
        insert("projects",
                i -> new Document("_id", "PROJECT/PR-" + i + "-" + this.company).append("version", 1L)
                    .append("asOf", at(i))
                    .append("company", company(i))
                    .append("number", "PR-" + i + "-" + this.company)
                    .append("title", "Heizzentrale")
                    .append("status", i % 4 == 0 ? "ACTIVE" : "COMPLETED")
                    .append("startsOn", "2026-0%d-%02d".formatted(1 + i / 100, 1 + i % 28))
                    .append("endsOn", "2027-01-01")
                    .append("progress", 10)
                    .append("tasksInAll", 1)
                    .append("tasksDone", 0)
                    .append("tasks", List.of()));

        var plans = new Plans(this.mongo, "projects");
        plans.readOnlyWhatIsShown(() -> {
            var page = this.own.get(path);
            if (page.has("next") && !page.get("next").isNull()) {
                this.own.get(path + "&after=" + page.get("next").stringValue());
            }
        });
    }

    private void insert(String collection, IntFunction<Document> one) {
        this.mongo.getCollection(collection)
            .insertMany(new ArrayList<>(IntStream.range(0, MANY).mapToObj(one).toList()));
    }

    private Document attachment(int i, String order) {
        var attachment = owned(i).append("id", UUID.randomUUID().toString())
            .append("email", "anna@example.com")
            .append("name", "file-" + i)
            .append("mediaType", "application/pdf")
            .append("size", 1L)
            .append("sha256", "0")
            .append("content", new ObjectId())
            .append("uploadedAt", Date.from(Instant.now()));
        return i % 2 == 0 ? attachment.append("waiting", true)
                : attachment.append("targets", List.of("ORDER/" + (i % 9 == 3 ? order : order + i)))
                    .append("attachedAt", at(i));
    }

    private Document owned(int i) {
        return new Document("_id", key(i)).append("company", company(i)).append("person", person(i));
    }

    private String key(int i) {
        return this.company + "/" + i;
    }

    /// One in three is of another company, and half of the others of a colleague.
    private String company(int i) {
        return i % 3 == 0 ? this.company.value() : "other-" + i % 7;
    }

    private String person(int i) {
        return i % 6 < 3 ? this.person.value() : "colleague-" + i % 5;
    }

    private static Date at(int i) {
        return Date.from(Instant.ofEpochSecond(1_760_000_000L + i * 60L));
    }

}
