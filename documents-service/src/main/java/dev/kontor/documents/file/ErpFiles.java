package dev.kontor.documents.file;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;

import dev.kontor.platform.ingestion.Ingestion;
import dev.kontor.platform.ingestion.Shape;
import dev.kontor.platform.migration.Migration;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Keeps the supplier's files as it sends them.
@Configuration(proxyBeanMethods = false)
class ErpFiles {

    static final Index BY_CHANGE = new Index().named("byChange")
        .on("companies", Direction.ASC)
        .on("category", Direction.ASC)
        .on("asOf", Direction.DESC)
        .on("_id", Direction.DESC);

    static final Index BY_TITLE = new Index().named("byTitle")
        .on("companies", Direction.ASC)
        .on("category", Direction.ASC)
        .on("titleWord", Direction.ASC)
        .on("_id", Direction.ASC);

    static final Index BY_DOCUMENT = new Index().named("byDocument")
        .on("document", Direction.ASC)
        .on("asOf", Direction.DESC)
        .partial(PartialIndexFilter.of(where("document").exists(true)));

    @Bean
    Ingestion<FileUpserted> files() {
        return Ingestion.of("erp.files", FileUpserted.class)
            .upserted("kontor.erp.file.upserted.v1")
            .removed("kontor.erp.file.removed.v1")
            .key(StoredFile::key)
            .into(StoredFile.COLLECTION, Shape.ofDocument(StoredFile::of));
    }

    @Bean
    Migration createFileIndexes() {
        return Migration.of(160, "indexes of files", mongo -> {
            var indexes = mongo.indexOps(StoredFile.COLLECTION);
            indexes.createIndex(BY_CHANGE);
            indexes.createIndex(BY_TITLE);
            indexes.createIndex(BY_DOCUMENT);
        });
    }

}
