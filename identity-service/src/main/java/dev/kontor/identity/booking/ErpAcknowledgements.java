package dev.kontor.identity.booking;

import java.util.List;

import dev.kontor.platform.ingestion.Change;
import dev.kontor.platform.ingestion.Ingestion;
import dev.kontor.platform.ingestion.Shape;
import dev.kontor.platform.storage.Transactions;
import org.bson.Document;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hears the ERP's answers and hands each, in a transaction of its own, to the feature that asked. An answer is handed
/// over again after a crash, which changes nothing: the features compare versions.
@Configuration(proxyBeanMethods = false)
class ErpAcknowledgements {

    @Bean
    Ingestion<ChangeAcknowledged> customerChangeAcknowledgements(ApplicationEventPublisher events,
            Transactions transactions) {
        return Ingestion.of("erp.acknowledgements", ChangeAcknowledged.class)
            .upserted("kontor.erp.customer-change.acknowledged.v1")
            .key(ChangeAcknowledged::subject)
            .into("acknowledgements", Shape.ofDocument(ErpAcknowledgements::document))
            .then((changes) -> handOver(changes, events, transactions));
    }

    private static void handOver(List<Change<ChangeAcknowledged>> changes, ApplicationEventPublisher events,
            Transactions transactions) {
        for (var change : changes) {
            var answer = change.entity();
            if (answer != null) {
                transactions.run(() -> events.publishEvent(answer));
            }
        }
    }

    private static Document document(ChangeAcknowledged answer) {
        return new Document("subjectVersion", answer.subjectVersion()).append("state", answer.state().name());
    }

}
