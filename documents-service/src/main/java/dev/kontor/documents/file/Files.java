package dev.kontor.documents.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bson.Document;
import org.bson.types.Binary;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Row;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.security.CurrentUser;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The files of the supplier. Each way to them says first who asks in which company.
@Component("filesOfTheSupplier")
class Files {

    private final MongoOperations mongo;

    Files(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Page<Row> page(CompanyAccess access, CurrentUser user, FileFilter filter) {
        var rows = new ArrayList<Row>();
        for (var range : filter.ranges()) {
            var missing = filter.size() + 1 - rows.size();
            if (missing > 0) {
                var wanted = new ArrayList<>(filter.criteria());
                wanted.addAll(audience(access, user));
                wanted.add(range);
                var query = new Query(within(access).andOperator(wanted)).with(filter.order().sort()).limit(missing);
                query.fields().include(FileSummary.FIELDS).exclude("_id");
                rows.addAll(find(query));
            }
        }
        return Page.of(rows, filter.size(), filter.scope(), filter.order()::at);
    }

    /// With its content.
    Optional<Row> one(CompanyAccess access, CurrentUser user, String id) {
        var wanted = new ArrayList<>(audience(access, user));
        wanted.add(where("_id").is("FILE/" + id));
        return find(new Query(within(access).andOperator(wanted)).limit(1)).stream().findFirst();
    }

    /// The ERP's own files of a document, the newest first, without their content. Who
    /// asks must see the document.
    List<Row> ofDocument(CompanyId company, DocumentKind kind, String number) {
        var query = ofDocument(company.value(), kind.name(), number).with(Sort.by(Sort.Direction.DESC, "asOf"))
            .limit(FileFilter.LARGEST_PAGE);
        query.fields().include(FileSummary.FIELDS).exclude("_id");
        return find(query);
    }

    Optional<Row> ofDocument(CompanyId company, DocumentKind kind, String number, String id) {
        var query = ofDocument(company.value(), kind.name(), number).addCriteria(where("_id").is("FILE/" + id));
        return find(query).stream().findFirst();
    }

    static byte[] content(Row file) {
        return file.bson().get("content", Binary.class).getData();
    }

    private static Query ofDocument(String company, String kind, String number) {
        return new Query(where("document").is(StoredFile.document(company, kind, number)));
    }

    private static Criteria within(CompanyAccess access) {
        var places = new ArrayList<>(List.of(StoredFile.EVERYBODY, access.company().value()));
        access.groups().stream().sorted().map(StoredFile::ofGroup).forEach(places::add);
        return where("companies").in(places);
    }

    /// Somebody who sees only a part of his company sees what is for everybody, and what
    /// names himself or one of his access groups.
    private static List<Criteria> audience(CompanyAccess access, CurrentUser user) {
        var email = user.email().toLowerCase(Locale.ROOT);
        var mine = where("groups").in(access.groups());
        var wanted = new ArrayList<Criteria>();
        wanted.add(where("persons").in(StoredFile.EVERYBODY, email));
        wanted.add(new Criteria().orOperator(where("groups").isNull(), mine));
        if (!access.restrictions().isEmpty()) {
            wanted.add(new Criteria().orOperator(where("companies").is(StoredFile.EVERYBODY),
                    where("persons").is(email), mine));
        }
        return wanted;
    }

    private List<Row> find(Query query) {
        return this.mongo.find(query, Document.class, StoredFile.COLLECTION).stream().map(Row::new).toList();
    }

}
