package dev.kontor.identity.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;
import dev.kontor.platform.paging.Page;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The audit as it is read: the newest first, page by page.
@Repository
class AuditEntries {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "at", "_id");

    private final MongoOperations mongo;

    AuditEntries(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Page<AuditedChange> find(AuditFilter filter, @Nullable String after, int size) {
        var scope = CursorScope.of("audit", filter);
        var begin = (after != null) ? Stream.of(olderThan(scope.open("after", after, 2))) : Stream.<Criteria>empty();
        var criteria = Stream.concat(Stream.of(filter.criteria()), begin).toList();
        // as documents: what was written down years ago need not fit today's classes
        var rows = this.mongo.find(query(new Criteria().andOperator(criteria)).with(NEWEST_FIRST).limit(size + 1),
                Document.class, AuditEntry.COLLECTION);
        return Page.of(rows, size, scope, AuditEntries::position).map(AuditedChange::of);
    }

    private static Cursor position(Document entry) {
        return Cursor.at(entry.get("at", Date.class).toInstant(), entry.getObjectId("_id"));
    }

    private static Criteria olderThan(Cursor cursor) {
        try {
            var at = Instant.parse(cursor.get(0));
            return new Criteria().andOperator(where("at").lte(at), new Criteria().orOperator(where("at").lt(at),
                    where("at").is(at).and("_id").lt(new ObjectId(cursor.get(1)))));
        }
        catch (DateTimeException | IllegalArgumentException notOurs) {
            throw CursorScope.invalid("after");
        }
    }

}
