package dev.kontor.documents.attachment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.EnableScheduling;

import dev.kontor.documents.content.Bucket;
import dev.kontor.platform.migration.Migration;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AttachmentConfiguration {

    @Bean
    Bucket attachmentContents(MongoDatabaseFactory database, MongoConverter converter) {
        return new Bucket(database, converter, "attachmentContents");
    }

    @Bean
    Migration createAttachmentIndexes() {
        return Migration.of(161, "indexes of attachments", mongo -> {
            var indexes = mongo.indexOps(Attachment.class);
            indexes.createIndex(new Index().named("byTarget")
                .on("company", Direction.ASC)
                .on("targets", Direction.ASC)
                .on("attachedAt", Direction.ASC));
            indexes.createIndex(new Index().named("byWaiting")
                .on("company", Direction.ASC)
                .on("person", Direction.ASC)
                .on("uploadedAt", Direction.ASC)
                .partial(PartialIndexFilter.of(where("waiting").is(true))));
            indexes.createIndex(new Index().named("byAge")
                .on("uploadedAt", Direction.ASC)
                .partial(PartialIndexFilter.of(where("waiting").is(true))));
            indexes.createIndex(new Index().named("byContent").on("content", Direction.ASC));
        });
    }

    /// What was attached before contents were sent to the ERP is sent as well.
    @Bean
    Migration sendAttachments() {
        return Migration.of(163, "attachments in carts, and on their way to the ERP", mongo -> {
            var indexes = mongo.indexOps(Attachment.class);
            indexes.createIndex(new Index().named("byCart")
                .on("company", Direction.ASC)
                .on("person", Direction.ASC)
                .on("uploadedAt", Direction.ASC)
                .partial(PartialIndexFilter.of(where("inCart").exists(true))));
            indexes.createIndex(new Index().named("byLine")
                .on("uploadedAt", Direction.ASC)
                .partial(PartialIndexFilter.of(where("inCart.line").exists(true))));
            indexes.createIndex(new Index().named("byUnsent")
                .on("attachedAt", Direction.ASC)
                .partial(PartialIndexFilter.of(where("unsent").exists(true))));
            mongo.updateMulti(new Query(where("attachedAt").exists(true).and("unsent").exists(false)),
                    Update.update("unsent", 0), Attachment.class);
        });
    }

}
