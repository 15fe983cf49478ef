package dev.kontor.documents.erp;

import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kontor.platform.ingestion.Change;
import dev.kontor.platform.ingestion.Ingestion;

/// Keeps our documents in step with the ERP's. A document of any company is stored, also of one that nobody here knows
/// yet: who may see it is decided by access alone.
@Configuration(proxyBeanMethods = false)
class ErpDocuments {

    private static final String ORDER = "ORDER";

    @Bean
    Ingestion<DocumentUpserted> documents(PortalRows rows, CustomerData.Source ordered) {
        return Ingestion.of("erp.documents", DocumentUpserted.class)
            .upserted("kontor.erp.document.upserted.v1")
            .upserted("kontor.erp.document.upserted.v2")
            .removed("kontor.erp.document.removed.v1")
            .key(StoredDocument::key)
            .keeping(StoredDocument.PORTAL_ID, DocumentUpserted::portalId, DocumentUpserted::bornAs)
            .into(StoredDocument.COLLECTION, StoredDocument::write)
            .first(rows::makeWay)
            .revised(changes -> keeping(ordered, changes));
    }

    private static UnaryOperator<DocumentUpserted> keeping(CustomerData.Source ordered,
            List<Change<DocumentUpserted>> changes) {
        var ids = changes.stream()
            .map(Change::entity)
            .filter(it -> it != null && it.portalId() != null && it.kind().equals(ORDER))
            .map(DocumentUpserted::portalId)
            .toList();
        if (ids.isEmpty()) {
            return UnaryOperator.identity();
        }
        var known = ordered.of(ids);
        return document -> {
            var customer = document.kind().equals(ORDER) ? known.get(document.portalId()) : null;
            return (customer == null) ? document : customer.keptIn(document);
        };
    }

}
