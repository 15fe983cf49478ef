package dev.kontor.documents.document;

import java.util.List;

import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOptions;
import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.CompanyId;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The different values that a company's documents of a kind have in a field: read from an index that begins with it, a
/// key or two each. Where a filter means a few of them, MongoDB reads the newest documents of each side by side; of a
/// pattern or a range it would sort or drop all.
final class Different {

    /// MongoDB reads so many side by side in order; of more it would sort.
    static final int MOST = 150;

    private final MongoOperations mongo;

    private final CompanyId company;

    Different(MongoOperations mongo, CompanyId company) {
        this.mongo = mongo;
        this.company = company;
    }

    /// @param in what a key tells: greater than nothing, say, but not whether the field
    /// exists, which only the document does
    List<String> values(DocumentKind kind, String field, Criteria in, String index, int most) {
        var asked = new Criteria().andOperator(where("company").is(this.company.value()).and("kind").is(kind.name()),
                in);
        var different = newAggregation(match(asked), group(field), limit(most))
            .withOptions(AggregationOptions.builder().hint(index).build());
        return this.mongo.aggregate(different, StoredDocument.COLLECTION, Document.class)
            .getMappedResults()
            .stream()
            .map(value -> value.getString("_id"))
            .toList();
    }

}
