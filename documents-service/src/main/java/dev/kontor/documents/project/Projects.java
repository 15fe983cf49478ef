package dev.kontor.documents.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bson.Document;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import dev.kontor.documents.document.Row;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.paging.Page;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The projects of everybody; each way to them says first whose.
@Component("projectsByCompany")
class Projects {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "startsOn", "number");

    private static final int BATCH = 500;

    private final MongoOperations mongo;

    Projects(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Page<Row> page(CompanyId company, ProjectFilter filter) {
        var rows = new ArrayList<Row>();
        for (var range : filter.ranges()) {
            if (rows.size() <= filter.size()) {
                var wanted = filter.criteria();
                wanted.add(range);
                var query = of(company, wanted).with(LATEST_FIRST).limit(filter.size() + 1 - rows.size());
                query.fields().include(ProjectSummary.FIELDS).exclude("_id");
                rows.addAll(find(query));
            }
        }
        return Page.of(rows, filter.size(), filter.scope(), ProjectFilter::at);
    }

    /// All of them, one after the other. To be closed.
    Stream<Row> stream(CompanyId company, ProjectFilter filter) {
        var query = of(company, filter.criteria()).with(LATEST_FIRST).cursorBatchSize(BATCH);
        query.fields().include(ProjectSummary.FIELDS).exclude("_id");
        return this.mongo.stream(query, Document.class, StoredProject.COLLECTION).map(Row::new);
    }

    int count(CompanyId company, ProjectFilter filter, int cap) {
        return (int) this.mongo.count(of(company, filter.criteria()).limit(cap), StoredProject.COLLECTION);
    }

    Optional<Row> one(CompanyId company, String number) {
        var query = new Query(where("_id").is("PROJECT/" + number).and("company").is(company.value()));
        return find(query.limit(1)).stream().findFirst();
    }

    private static Query of(CompanyId company, List<Criteria> wanted) {
        var owned = where("company").is(company.value());
        return new Query(wanted.isEmpty() ? owned : owned.andOperator(wanted));
    }

    private List<Row> find(Query query) {
        return this.mongo.find(query, Document.class, StoredProject.COLLECTION).stream().map(Row::new).toList();
    }

}
