package dev.kontor.documents.booking;

import java.util.List;

import org.bson.Document;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kontor.platform.ingestion.Change;
import dev.kontor.platform.ingestion.Ingestion;
import dev.kontor.platform.ingestion.Shape;
import dev.kontor.platform.storage.Transactions;

/// Hears the ERP's answers and hands each, in a transaction of its own, to the feature that asked. An answer is handed
/// over again after a crash, which changes nothing: the features compare versions. All types are read here: a second
/// reader of the topic would share its partitions with this one and miss half of them.
@Configuration(proxyBeanMethods = false)
class ErpAcknowledgements {

    @Bean
    Ingestion<Acknowledged> erpAnswers(ApplicationEventPublisher events, Transactions transactions) {
        return Ingestion.of("erp.acknowledgements", Acknowledged.class)
            .upserted("kontor.erp.order.acknowledged.v1")
            .upserted("kontor.erp.order-cancellation.acknowledged.v1")
            .upserted("kontor.erp.quote-request.acknowledged.v1")
            .upserted("kontor.erp.quote-decision.acknowledged.v1")
            .key(Acknowledged::subject)
            .into("acknowledgements", Shape.ofDocument(ErpAcknowledgements::document))
            .then(changes -> handOver(changes, events, transactions));
    }

    private static void handOver(List<Change<Acknowledged>> changes, ApplicationEventPublisher events,
            Transactions transactions) {
        for (var change : changes) {
            var answer = change.entity();
            if (answer != null) {
                transactions.run(() -> events.publishEvent(answer));
            }
        }
    }

    private static Document document(Acknowledged answer) {
        return new Document("subjectVersion", answer.subjectVersion()).append("state", answer.state().name());
    }

}
