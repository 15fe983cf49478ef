package dev.kontor.documents.archive;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.annotation.EnableScheduling;

import dev.kontor.documents.content.Bucket;
import dev.kontor.platform.migration.Migration;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ArchiveConfiguration {

    @Bean
    Bucket archiveContents(MongoDatabaseFactory database, MongoConverter converter) {
        return new Bucket(database, converter, "archiveContents");
    }

    @Bean
    Migration createArchiveIndexes() {
        return Migration.of(162, "indexes of archives", mongo -> {
            var indexes = mongo.indexOps(Archive.class);
            indexes.createIndex(new Index().named("byPerson")
                .on("company", Direction.ASC)
                .on("person", Direction.ASC)
                .on("askedAt", Direction.DESC));
            indexes.createIndex(new Index().named("byState").on("state", Direction.ASC).on("askedAt", Direction.ASC));
            indexes.createIndex(new Index().named("byExpiry").on("expiresAt", Direction.ASC));
        });
    }

}
