package dev.kontor.documents.erp;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kontor.platform.ingestion.Ingestion;

/// Keeps our documents in step with the ERP's. A document of any company is stored, also of one that nobody here knows
/// yet: who may see it is decided by access alone.
@Configuration(proxyBeanMethods = false)
class ErpDocuments {

    @Bean
    Ingestion<DocumentUpserted> documents(PortalRows rows) {
        return Ingestion.of("erp.documents", DocumentUpserted.class)
            .upserted("kontor.erp.document.upserted.v1")
            .upserted("kontor.erp.document.upserted.v2")
            .removed("kontor.erp.document.removed.v1")
            .key(StoredDocument::key)
            .into(StoredDocument.COLLECTION, StoredDocument::write)
            .first(rows::makeWay);
    }

}
