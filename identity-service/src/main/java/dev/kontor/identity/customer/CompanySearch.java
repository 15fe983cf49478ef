package dev.kontor.identity.customer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;
import dev.kontor.platform.paging.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Finds companies by number or name for the staff: every word typed must begin a word of the number or the name.
@Repository
class CompanySearch {

    private static final Sort BY_NAME = Sort.by("sortName", "_id");

    private final MongoOperations mongo;

    CompanySearch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Page<FoundCompany> find(String text, @Nullable String after, int size) {
        var words = SearchWords.of(text);
        var scope = CursorScope.of("companies", words);
        var begin = (after != null) ? Stream.of(after(scope.open("after", after, 2))) : Stream.<Criteria>empty();
        var criteria = Stream.concat(Stream.of(where("removed").exists(false)), Stream.concat(begin, matching(words)))
            .toList();
        var rows = this.mongo.find(query(new Criteria().andOperator(criteria)).with(BY_NAME).limit(size + 1), Row.class,
                StoredCompany.COLLECTION);
        return Page.of(rows, size, scope, (last) -> Cursor.at(last.sortName(), last.id())).map(Row::found);
    }

    private static Stream<Criteria> matching(List<String> words) {
        return words.stream().map((it) -> where("words").regex("^" + Pattern.quote(it)));
    }

    private static Criteria after(Cursor cursor) {
        return new Criteria().orOperator(where("sortName").gt(cursor.get(0)),
                where("sortName").is(cursor.get(0)).and("_id").gt(cursor.get(1)));
    }

    record FoundCompany(CompanyId id, String name, String country, String currency, Company.Status status) {
    }

    private record Row(@Id String id, String name, String country, String currency, Company.Status status,
            String sortName) {

        FoundCompany found() {
            return new FoundCompany(new CompanyId(this.id), this.name, this.country, this.currency, this.status);
        }

    }

}
