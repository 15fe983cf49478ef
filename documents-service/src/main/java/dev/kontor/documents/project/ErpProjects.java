package dev.kontor.documents.project;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

import dev.kontor.platform.ingestion.Ingestion;
import dev.kontor.platform.migration.Migration;

/// Keeps our projects in step with the ERP's.
@Configuration(proxyBeanMethods = false)
class ErpProjects {

    /// A company has few projects: one index holds all that their list filters and sorts
    /// by.
    static final Index BY_START = new Index().named("byStart")
        .on("company", Direction.ASC)
        .on("startsOn", Direction.DESC)
        .on("number", Direction.DESC)
        .on("status", Direction.ASC);

    @Bean
    Ingestion<ProjectUpserted> projects() {
        return Ingestion.of("erp.projects", ProjectUpserted.class)
            .upserted("kontor.erp.project.upserted.v1")
            .removed("kontor.erp.project.removed.v1")
            .key(project -> "PROJECT/" + project.number())
            .into(StoredProject.COLLECTION, StoredProject::write);
    }

    @Bean
    Migration createProjectIndex() {
        return Migration.of(3, "index of projects",
                mongo -> mongo.indexOps(StoredProject.COLLECTION).createIndex(BY_START));
    }

}
