package dev.kontor.documents.document;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.migration.Migration;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

/// The indexes that lists and search stand on. Each begins with company and kind and holds every field that lists
/// filter by, so that rows are dropped by their key and only those that are shown are read. Why these five, and what
/// each is for: decision 0015.
@Configuration(proxyBeanMethods = false)
class DocumentIndexes {

    static final String BY_NUMBER = "byNumber";

    static final String BY_WORD = "byWord";

    static final List<Index> ALL = List.of(
            index("byDate").on("issuedOn", DESC).on("number", DESC).on("status", ASC).on("grossTotal", ASC),
            index("byStatus").on("status", ASC).on("issuedOn", DESC).on("number", DESC).on("grossTotal", ASC),
            index(BY_NUMBER).on("number", ASC).on("issuedOn", ASC).on("status", ASC).on("grossTotal", ASC),
            index("byAmount").on("grossTotal", ASC).on("number", ASC).on("issuedOn", ASC).on("status", ASC),
            index(BY_WORD).on("search", ASC));

    @Bean
    Migration createDocumentIndexes() {
        return Migration.of(1, "indexes of documents", DocumentIndexes::create);
    }

    private static void create(MongoOperations mongo) {
        var indexes = mongo.indexOps(StoredDocument.COLLECTION);
        ALL.forEach(indexes::createIndex);
    }

    private static Index index(String name) {
        return new Index().named(name).on("company", Direction.ASC).on("kind", Direction.ASC);
    }

}
